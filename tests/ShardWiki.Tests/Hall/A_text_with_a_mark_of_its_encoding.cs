using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_text_with_a_mark_of_its_encoding : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Is_told_as_Markdown_without_it_and_without_front_matter_of_its_own(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding);
        _scratch.Write("wiki/boat.md", [.. bytes.GetPreamble(), .. bytes.GetBytes("---\ntags: [sea]\n---\n# The boat\n\nEs fährt.\n")]);
        _scratch.Write("shardwiki.yml", "space: x\ntitle: X\nshards:\n  - { name: w, folder: wiki, dialect: gfm }\n");
        Assert.IsType<BuildOutcome>(BuildVerb.Run(
            new BuildRequest { Space = new SpaceRequest(_scratch.Root, null, TimeProvider.System), Output = _scratch.Path("site"), FailOn = "none" },
            CancellationToken.None));
        var twin = _scratch.Read("site/boat/index.md");

        Assert.StartsWith("---\ntitle: \"The boat\"\n", twin, StringComparison.Ordinal);
        Assert.EndsWith("\ntags: [\"sea\"]\n---\n\n# The boat\n\nEs fährt.\n", twin, StringComparison.Ordinal);
    }
}
