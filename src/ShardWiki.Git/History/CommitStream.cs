using System.Globalization;
using System.Text;

namespace ShardWiki.Git;

/// <summary>Reads commits from <c>rev-list</c>, parents and all, without diffs.</summary>
internal static class CommitStream
{
    private const string Format = "--format=%T%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%s%x00";

    /// <summary>
    /// Every commit that <paramref name="revision"/> reaches and <paramref name="known"/> does not; null where git
    /// cannot say.
    /// </summary>
    internal static List<CommitRow>? Read(GitProgram program, ObjectName revision, ObjectName? known)
    {
        List<string> arguments = ["rev-list", "--encoding=UTF-8", Format, revision.ToString()];
        if (known is { } tip)
        {
            arguments.Add($"^{tip}");
        }

        using var process = program.Start([.. arguments, "--"]);
        process.CloseInput();
        var rows = Parse(new NulReader(process.Output));
        var run = process.Finish([]);
        if (run.Succeeded)
        {
            return rows;
        }

        return known is not null
            ? null
            : throw new GitException($"the history of {revision} cannot be read: {run.Complaint}");
    }

    private static List<CommitRow> Parse(NulReader reader)
    {
        var rows = new List<CommitRow>();
        // "commit ID\nTREE" NUL … SUBJECT NUL "\n"
        while (reader.TryRead((byte)'\n', out var head))
        {
            if (head.IsEmpty)
            {
                continue;
            }

            var id = ObjectName.OfDigits(head["commit ".Length..]);
            rows.Add(Row(id, reader));
            RepositoryBounds.Hold(rows.Count, RepositoryBounds.Commits, "commits");
            RepositoryBounds.Hold(reader.Taken, RepositoryBounds.PastBytes, "bytes in the list of its commits");
        }
        return rows;
    }

    private static CommitRow Row(ObjectName id, NulReader reader) => new()
    {
        Id = id,
        Tree = ObjectName.Parse(Field(reader)),
        Parents = [.. Field(reader).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ObjectName.Parse)],
        AuthorName = Field(reader),
        AuthorEmail = Field(reader),
        AuthorTime = Seconds(Field(reader)),
        CommitterTime = Seconds(Field(reader)),
        Subject = Field(reader),
    };

    private static string Field(NulReader reader) =>
        reader.TryRead(0, out var field)
            ? Encoding.UTF8.GetString(field)
            : throw new GitException("git stopped in the middle of a commit");

    // A commit may claim any time; one that no calendar holds counts as the beginning.
    private static long Seconds(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= -62135596800 and <= 253402300799 ? seconds : 0;
}
