using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>A space over one repository with pages in its folder <c>wiki</c>, for tests of overlays as people meet them.</summary>
internal sealed class OverlaySpace : IDisposable
{
    public const string Was = "# Lamp\n\nRed means wait.\n\nfour\n\nsix\n\nGreen means go.\n";
    private readonly ScratchFolder _scratch = new();

    public OverlaySpace(string more = "")
    {
        _scratch.Write(
            "shardwiki.yml",
            $"space: handbook\nshards:\n  - name: vendor\n    git: {Repository.Root}\n    ref: main\n    path: wiki\n    dialect: gfm\n{more}");
        Repository.Commit("Begin", ("wiki/lamp.md", Was), ("wiki/other.md", "# Other\n"), ("src/main.c", "int x;\n"));
    }

    public ScriptedRepository Repository { get; } = new();

    public SpaceRequest Request => new(_scratch.Root, null, TimeProvider.System);

    public string Path(string relative) => _scratch.Path(relative);

    public static DecisionRequest As(SpaceRequest space, string author) => new(space, author);

    public DecisionRequest Ann => new(Request, "Ann <ann@example.org>");

    public DecisionRequest Bob => new(Request, "Bob <bob@example.org>");

    public VerbOutcome Draft(DecisionRequest who, string text, string why = "because") => OverlayNewVerb.Run(
        who, new OverlayDraft("vendor:lamp.md", Encoding.UTF8.GetBytes(text), why), CancellationToken.None);

    public string States()
    {
        var list = Assert.IsType<OverlayListOutcome>(OverlayListVerb.Run(Request, CancellationToken.None));
        return string.Join(' ', list.Overlays.Select(o => o.Status == "open" ? $"{o.Seq}:{o.State}" : $"{o.Seq}:{o.Status},{o.State}"));
    }

    public OverlayExportOutcome Exported(params long[] seqs) =>
        Assert.IsType<OverlayExportOutcome>(OverlayExportVerb.Run(Request, [.. seqs], null, CancellationToken.None));

    public VerbOutcome Imported(byte[] file, string? shard = null) =>
        OverlayImportVerb.Run(new OverlayImportRequest(Bob, file, shard), CancellationToken.None);

    public void Dispose()
    {
        Repository.Dispose();
        _scratch.Dispose();
    }
}
