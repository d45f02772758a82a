using ShardWiki.Testing;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A space with a page that writes diagrams, a page beside it, and a small program that draws them. The program notes every
/// time that it is run.
/// </summary>
internal sealed class DrawingSpace : IDisposable
{
    /// <summary>Draws a box, unless the diagram says otherwise.</summary>
    private const string Program = """
        text=$(cat)
        echo "run" >> runs.txt
        case "$text" in
          *broken*) printf "Parse error on line 1\n  at: 3\n" >&2; exit 3 ;;
          *script*) echo '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' ;;
          *words*) echo 'no picture at all' ;;
          *flood*) head -c 5000000 /dev/zero ;;
          *sleep*) sleep 60 ;;
          *) printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40.5 20"><title>%s</title><rect width="9" height="9"/></svg>' "$(printf %s "$text" | cksum)" ;;
        esac
        """;

    private readonly ScratchFolder _scratch = new();

    public DrawingSpace()
    {
        Configure("diagrams: { mermaid: [sh, draw.sh] }");
        _scratch.Write("draw.sh", Program);
        Diagram("graph TD; A-->B;");
        _scratch.Write("notes/two.md", "# Two\n");
    }

    public SpaceRequest Request => new(_scratch.Root, null, TimeProvider.System);

    /// <summary>How often the program was run.</summary>
    public int Runs => File.Exists(Path("runs.txt")) ? File.ReadAllLines(Path("runs.txt")).Length : 0;

    public string Folder => _scratch.Root;

    public void Configure(string line) =>
        _scratch.Write("shardwiki.yml", $"space: handbook\nshards:\n  - {{ name: notes, folder: notes, dialect: gfm }}\n{line}\n");

    public void Diagram(string text, string before = "") => Page("one", $"# One\n\n{before}```mermaid\n{text}\n```\n");

    public void Page(string name, string text) => _scratch.Write($"notes/{name}.md", text);

    public void Script(string text) => _scratch.Write("draw.sh", text);

    public BuildOutcome Build(string output = "site", bool full = false) => (BuildOutcome)BuildVerb.Run(
        new BuildRequest { Space = Request, Output = Path(output), Full = full }, CancellationToken.None);

    public string Path(string relative) => _scratch.Path(relative);

    public string Site(string file) => File.ReadAllText(Path($"site/{file}"));

    /// <summary>The pictures of diagrams that the site holds.</summary>
    public string[] Pictures => Directory.Exists(Path("site/_/diagrams"))
        ? [.. Directory.EnumerateFiles(Path("site/_/diagrams")).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose() => _scratch.Dispose();
}
