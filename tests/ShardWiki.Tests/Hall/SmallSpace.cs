using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>A space of two pages in a scratch folder, and the verbs on it.</summary>
internal sealed class SmallSpace : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public SmallSpace()
    {
        _scratch.Write("shardwiki.yml", "space: handbook\nshards:\n  - name: notes\n    folder: notes\n    dialect: gfm\n");
        _scratch.Write("notes/one.md", "# One\n");
        _scratch.Write("notes/two.md", "# Two\n");
    }

    public SpaceRequest Request => new(_scratch.Root, null, TimeProvider.System);

    public string Path(string relative) => _scratch.Path(relative);

    public VerbOutcome Append(string type, string subject, string data, string? id = null) => JournalAppendVerb.Run(
        new DecisionRequest(Request, "Ann <ann@example.org>") { Id = id }, new WrittenDecision(type, subject, data));

    public VerbOutcome Alias(string from, string to) =>
        Append("alias.set", from, $$"""{"from":"{{from}}","to":"{{to}}"}""");

    /// <summary>Takes a journal of so many aliases after its founding.</summary>
    public VerbOutcome Import(int aliases) =>
        JournalImportVerb.Run(Request, JournalLines.Export(Script.Entries(aliases)));

    public VerbOutcome Build(long? asOf = null) => BuildVerb.Run(
        new BuildRequest { Space = Request, AsOf = asOf, Output = Path("site") }, CancellationToken.None);

    public void Dispose() => _scratch.Dispose();
}
