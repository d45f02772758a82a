using System.Diagnostics;

namespace ShardWiki.Tests;

/// <summary>
/// The versions of every path of a repository by formats.md 5, told from nothing but what two commands of git print:
/// the commits with their parents, and what differs along each edge between them.
/// </summary>
internal sealed class GitOracle
{
    private const string EmptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private readonly Dictionary<string, Commit> _commits;
    private readonly Dictionary<(string Before, string After), Dictionary<string, (string Old, string New)>> _edges = [];
    private readonly string _head;

    private GitOracle(string head, IEnumerable<Commit> commits) =>
        (_head, _commits) = (head, commits.ToDictionary(c => c.Id));

    public static GitOracle Of(string git, string head)
    {
        var oracle = new GitOracle(head, Git(git, "", "log", "--format=%H %T %ct %at %P", head).Select(Commit.Parse));
        var edges = oracle._commits.Values.SelectMany(c => c.Parents.DefaultIfEmpty("")
            .Select(p => (Before: oracle.TreeOf(p), After: c.Tree))).Where(e => e.Before != e.After).Distinct();
        var asked = string.Concat(edges.Select(e => $"{e.Before} {e.After}\n"));
        var edge = new Dictionary<string, (string, string)>();
        foreach (var line in Git(git, asked, "-c", "core.quotePath=false", "diff-tree", "--stdin", "-r", "--no-renames"))
        {
            if (line[0] == ':')
            {
                var told = line.Split('\t');
                var columns = told[0].Split(' ');
                edge.Add(told[1], (columns[2], columns[3]));
            }
            else
            {
                oracle._edges.Add((line.Split(' ')[0], line.Split(' ')[1]), edge = new(StringComparer.Ordinal));
            }
        }

        return oracle;
    }

    /// <summary>The versions of <paramref name="path"/> as blob and author's time, newest first.</summary>
    public IEnumerable<(string Blob, DateTimeOffset At)> VersionsOf(string path)
    {
        var (waiting, seen) = (new PriorityQueue<Commit, (long, string)>(), new HashSet<string>());
        Enter(_head);
        while (waiting.TryDequeue(out var commit, out _))
        {
            // A parent that has the same is followed alone, the first such.
            var same = commit.Parents.FirstOrDefault(p => Edge(p, commit, path) is null);
            if (same is not null)
            {
                Enter(same);
                continue;
            }

            if (commit.Parents.Length > 0 || Edge("", commit, path) is not null)
            {
                yield return (Edge(commit.Parents.FirstOrDefault(""), commit, path)!.Value.New, commit.Authored);
            }

            Array.ForEach(commit.Parents, Enter);
        }

        void Enter(string id)
        {
            if (seen.Add(id))
            {
                waiting.Enqueue(_commits[id], (-_commits[id].Committed, id));
            }
        }
    }

    private (string Old, string New)? Edge(string parent, Commit commit, string path) =>
        _edges.TryGetValue((TreeOf(parent), commit.Tree), out var edge) && edge.TryGetValue(path, out var change)
            ? change
            : null;

    private string TreeOf(string commit) => commit.Length == 0 ? EmptyTree : _commits[commit].Tree;

    private static string[] Git(string git, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", git, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Commit(string Id, string Tree, long Committed, DateTimeOffset Authored, string[] Parents)
    {
        public static Commit Parse(string line)
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (committed, authored) = (long.Parse(columns[2], null), long.Parse(columns[3], null));
            return new Commit(
                columns[0], columns[1], committed, DateTimeOffset.FromUnixTimeSeconds(authored), columns[4..]);
        }
    }
}
