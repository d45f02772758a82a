using ShardWiki.Testing;

namespace ShardWiki.Tests.Hall;

/// <summary>A space in a repository, built, and published wherever a test likes.</summary>
internal sealed class PublishedSpace : IDisposable
{
    private readonly ScriptedRepository _repository = new();

    public PublishedSpace(string more = "")
    {
        Write("shardwiki.yml", "space: handbook\nbase-url: https://example.org/h/\nshards:\n  - { name: notes, folder: notes, dialect: gfm }\n" + more);
        Write("notes/index.md", "# Home\n");
        Write("notes/one.md", "# One\n");
        Write("notes/guide/two.md", "# Two\n");
        _repository.Commit("Begin", (".gitignore", "site\n.shardwiki\n"));
    }

    public SpaceRequest Request => new(_repository.Root, null, TimeProvider.System);

    public string Root => _repository.Root;

    public string Path(string relative) => System.IO.Path.Combine(_repository.Root, relative);

    public void Write(string path, string text) => _repository.Write(path, text);

    public string Git(params string[] arguments) => _repository.Git(arguments);

    public string Site(string path) => File.ReadAllText(Path("site/" + path));

    public BuildOutcome Build(bool drafts = false) => (BuildOutcome)BuildVerb.Run(
        new BuildRequest { Space = Request, Output = Path("site"), Drafts = drafts, FailOn = "none" }, CancellationToken.None);

    public VerbOutcome Publish(PublishTarget target) => PublishVerb.Run(
        new SitePublishing { Space = new DecisionRequest(Request, "Ann <ann@example.org>"), Site = Path("site"), Target = target }, CancellationToken.None);

    public void Dispose() => _repository.Dispose();
}
