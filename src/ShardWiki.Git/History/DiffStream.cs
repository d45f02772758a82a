using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Diffs of whole trees from one <c>diff-tree --stdin</c>, pair after pair. Trees are compared, not commits, so that
/// every pair has its own header and a merge is compared with each parent.
/// </summary>
internal sealed class DiffStream(GitProgram program, CommitTable table, string folder)
{
    private readonly byte[] _prefix = folder.Length == 0 ? [] : Encoding.UTF8.GetBytes(folder + "/");

    private const int Outside = -1;
    private int _changes;
    internal const string EmptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    /// <summary>For each pair (old tree, new tree) its deltas and moves, in order.</summary>
    internal List<(PathDelta[] Deltas, PathMove[] Moves)> Read(
        IReadOnlyList<(string Old, string New)> pairs, string renames)
    {
        var results = new List<(PathDelta[], PathMove[])>(pairs.Count);
        if (pairs.Count == 0)
        {
            return results;
        }

        string[] below = _prefix.Length == 0 ? [] : ["--", folder + "/"];
        using var process = program.Start(
            ["diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv",
            renames, "-l1000", .. below]);
        process.Limit(RepositoryBounds.ComparingBytes);
        var feeding = Task.Run(() => Feed(process, pairs));
        var reader = new NulReader(process.Output);
        for (var pair = 0; pair < pairs.Count && reader.TryRead((byte)'\n', out _); pair++)
        {
            results.Add(Pair(reader));
        }

        feeding.Wait();
        Judge(process.Finish([]));
        return results.Count == pairs.Count
            ? results
            : throw new GitException("git stopped in the middle of a comparison");
    }

    // One pair of trees can stand for more than memory holds, before git tells the first of it.
    private static void Judge(GitRun run)
    {
        if (!run.Succeeded && run.Errors.Contains("ut of memory", StringComparison.Ordinal))
        {
            throw new TooMuchException("one commit of it changes more files than can be compared");
        }

        run.OrThrow("the history cannot be compared");
    }

    private static void Feed(GitProcess process, IReadOnlyList<(string Old, string New)> pairs)
    {
        try
        {
            using var writer = new StreamWriter(process.Input, new ASCIIEncoding(), 64 * 1024, leaveOpen: true);
            foreach (var (old, next) in pairs)
            {
                writer.Write($"{old} {next}\n");
            }
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says why.
        }
        process.CloseInput();
    }

    private (PathDelta[] Deltas, PathMove[] Moves) Pair(NulReader reader)
    {
        var deltas = new List<PathDelta>();
        var moves = new List<PathMove>();
        while (reader.Peek() == ':' && reader.TryRead(0, out var record))
        {
            RepositoryBounds.Hold(++_changes, RepositoryBounds.PastChanges, "changes of files in its history");
            // :OLDMODE NEWMODE OLDID NEWID STATUS NUL PATH NUL [PATH NUL]
            var fields = Encoding.ASCII.GetString(record).Split(' ');
            var blob = ObjectName.Parse(fields[3]);
            var path = Path(reader);
            if (fields[4][0] == 'R')
            {
                var to = Path(reader);
                deltas.Add(new PathDelta(path, PathDelta.Gone));
                deltas.Add(new PathDelta(to, table.BlobNumber(blob)));
                moves.Add(new PathMove(path, to));
            }
            else if (path != Outside)
            {
                deltas.Add(new PathDelta(path, fields[4][0] == 'D' ? PathDelta.Gone : table.BlobNumber(blob)));
            }
        }
        return ([.. deltas], [.. moves]);
    }

    private int Path(NulReader reader)
    {
        if (!reader.TryRead(0, out var name))
        {
            throw new GitException("git stopped in the middle of a comparison");
        }
        // A submodule that once stood where the folder is answers to "folder/" too.
        return name.StartsWith(_prefix) ? table.PathNumber(GitPath.Decode(name[_prefix.Length..])) : Outside;
    }
}
