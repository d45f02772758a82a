using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Keeps the decisions of one side of a fork aside, and says how they are made again.</summary>
internal static class JournalForking
{
    /// <summary>The remote's decisions are kept, and nothing was changed.</summary>
    public static JournalForkOutcome Told(OpenSpace space, RemotePlace remote, JournalFork fork)
    {
        var file = Keep(space, (remote.Word, fork.Since), fork.Theirs);
        var told = Of(remote, fork, file);
        var name = remote.Name ?? remote.Shown;
        var since = fork.Since == 0 ? "have not even their first decision in common"
            : string.Create(CultureInfo.InvariantCulture, $"went on separately behind decision {fork.Since}");
        return told with
        {
            Findings =
            [
                Finding($"the journal here and that of '{name}' {since}: {fork.Ours.Length} decision(s) more here, "
                    + $"{fork.Theirs.Length} there; nothing was changed. Theirs are kept in {file}: `{told.Command}` "
                    + $"makes them again behind ours, or `shardwiki journal fetch --theirs {name}` takes theirs, and "
                    + "keeps ours aside instead"),
            ],
        };
    }

    /// <summary>Our decisions are kept, and the remote's journal is in their place.</summary>
    public static JournalForkOutcome Replaced(RemotePlace remote, JournalFork fork, string file)
    {
        var told = Of(remote, fork, file);
        return told with
        {
            Findings =
            [
                Finding($"the journal is that of '{remote.Name ?? remote.Shown}' now; the {fork.Ours.Length} decision(s) "
                    + $"that were here behind decision {fork.Since} are kept in {file}: `{told.Command}` makes them again"),
            ],
        };
    }

    /// <summary>
    /// Writes lines to a file of the state folder, and gives its name relative to the space. A file that holds others is
    /// left alone.
    /// </summary>
    public static string Keep(OpenSpace space, (string Side, long Since) of, ImmutableArray<JournalEntry> lines)
    {
        var content = JournalLines.Export(lines).ToArray();
        Directory.CreateDirectory(space.StateFolder);
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
            var name = string.Create(CultureInfo.InvariantCulture, $"journal-{of.Side}-after-{of.Since}{ending}.jsonl");
            var file = Path.Combine(space.StateFolder, name);
            if (!File.Exists(file))
            {
                LastingFile.Replace(file, content, file + ".new");
                LastingFile.FlushFolder(space.StateFolder);
            }

            if (File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
            {
                return Path.GetRelativePath(space.Folder, file).Replace('\\', '/');
            }
        }
    }

    private static JournalForkOutcome Of(RemotePlace remote, JournalFork fork, string file) => new()
    {
        Remote = remote.Name ?? remote.Shown,
        Since = fork.Since,
        Here = fork.Ours.Length,
        There = fork.Theirs.Length,
        File = file,
        Command = $"shardwiki journal import --reappend {file}",
    };

    private static FindingLine Finding(string message)
    {
        var finding = new Finding(
            FindingCode.JournalForked, FindingCode.JournalForked.Severity, new Place(null, "journal"), message);
        return FindingLine.Of(finding, finding.Severity, finding.Place.File);
    }
}
