using System.Text;
using ShardWiki.Acceptance;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>The site of three real wikis, built once by the published program.</summary>
public sealed class SearchedCorpora : IDisposable
{
    private readonly TestSpace _space = new();

    public SearchedCorpora()
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        var configuration = File.ReadAllText(Path.Combine(SourceTree.Root, "bench", "corpora.yml"));
        var shared = Path.GetDirectoryName(Corpora.Folder)!;
        _space.Write("shardwiki.yml", Encoding.UTF8.GetBytes(configuration.Replace("../../shared", shared, StringComparison.Ordinal)));
        Built = _space.Run("build", "--fail-on", "none");
    }

    internal Ran Built { get; }

    public string Folder => _space.PathOf("site");

    public void Dispose() => _space.Dispose();
}
