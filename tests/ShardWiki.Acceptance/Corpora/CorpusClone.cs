using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Testing;

namespace ShardWiki.Acceptance;

/// <summary>A clone of one corpus, asked with git itself: what the site is compared with.</summary>
internal sealed class CorpusClone : IDisposable
{
    private readonly TestSpace _folder = new();

    public CorpusClone(string corpus)
    {
        Git("clone", "-q", "--bare", Corpora.Path(corpus), ".");
        // With its Bloom filters git answers for one path in milliseconds instead of a walk.
        Git("commit-graph", "write", "--reachable", "--changed-paths");
    }

    /// <summary>Path and blob id of every file at the tip.</summary>
    public ImmutableArray<(string Path, string Blob)> Files() =>
    [
        .. Git("ls-tree", "-r", "-z", "main").Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..], line.Split(' ', '\t')[2])),
    ];

    /// <summary>Commit, author and time (UTC) of the last change of a path, as <c>git log -1</c> reports them.</summary>
    public string LastChange(string path)
    {
        var told = Git("--literal-pathspecs", "log", "-1", "--format=%H%n%an%n%at", "main", "--", path).Split('\n');
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(told[2], CultureInfo.InvariantCulture));
        return $"{told[0]} {told[1]} {at:yyyy-MM-ddTHH:mm:ssZ}";
    }

    public ImmutableHashSet<string> Merges() => [.. Git("rev-list", "--merges", "main").Split('\n')];

    public void Dispose() => _folder.Dispose();

    private string Git(params string[] arguments)
    {
        var ran = _folder.Git(arguments);
        return ran.ExitCode == 0 ? ran.Output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {ran}");
    }
}
