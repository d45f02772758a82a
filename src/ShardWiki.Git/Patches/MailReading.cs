using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Reads mails with patches just as <c>git am</c> does, by its own readers (<c>git mailsplit</c> and <c>git
/// mailinfo</c>): encodings, encoded words and mailboxes are theirs. Nothing is applied.
/// </summary>
public static class MailReading
{
    /// <summary>
    /// The mails of a file in order; throws <see cref="GitException"/> with what is wrong where one is none.
    /// <paramref name="scratch"/> is an empty folder that is written into.
    /// </summary>
    public static ImmutableArray<MailPatch> Of(ReadOnlyMemory<byte> file, string scratch)
    {
        var box = Path.Combine(scratch, "box");
        File.WriteAllBytes(box, file.Span);
        var git = GitProgram.In(scratch);
        // Where mail came by lines that end in CRLF, its own line ends are not those of the file.
        ImmutableArray<string> keep = HeadEndsInCrlf(file.Span) ? [] : ["--keep-cr"];
        git.Run(["mailsplit", $"-o{scratch}", .. keep, "--", box]).OrThrow("the file holds no mail");
        var mails = Directory.GetFiles(scratch, "0*").Order(StringComparer.Ordinal).ToImmutableArray();
        return mails.IsEmpty
            ? throw new GitException("the file holds no mail; 'git format-patch' makes such files")
            : [.. mails.Select(mail => One(git, mail))];
    }

    private static MailPatch One(GitProgram git, string mail)
    {
        var (message, patch) = (mail + ".message", mail + ".patch");
        using var process = git.Start(
            "-c", "mailinfo.scissors=false", "-c", "mailinfo.quotedCr=nowarn", "mailinfo", "-b", "--encoding=UTF-8", message, patch);
        process.Input.Write(File.ReadAllBytes(mail));
        var run = process.ToEnd().OrThrow("the mail cannot be read");
        var heads = run.Lines.Select(l => l.Split(": ", 2)).Where(l => l.Length == 2)
            .ToLookup(l => l[0], l => l[1], StringComparer.Ordinal);
        var rest = Encoding.UTF8.GetString(File.ReadAllBytes(message)).Trim('\n');
        var subject = heads["Subject"].FirstOrDefault("");
        return new MailPatch
        {
            Author = new Person(heads["Author"].FirstOrDefault(""), heads["Email"].FirstOrDefault("")),
            At = DateOf(heads["Date"].FirstOrDefault("")),
            Message = rest.Length == 0 ? subject : $"{subject}\n\n{rest}",
            Diff = DiffIn(File.ReadAllBytes(patch)),
        };
    }

    // Mail programs write the day's name, or not, and a zone by its name or its offset; no clock answers for a bad one.
    private static DateTimeOffset DateOf(string text)
    {
        var trimmed = text.Split('(')[0].Trim();
        string[] forms =
        [
            "ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "ddd MMM d HH:mm:ss yyyy zzz",
        ];
        var zoned = trimmed.EndsWith(" GMT", StringComparison.Ordinal) ? trimmed[..^3] + "+0000" : trimmed;
        return DateTimeOffset.TryParseExact(
            zoned, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var at)
            ? at
            : throw new GitException($"'{Scrub.Secrets(text)}' is no date of a mail");
    }

    // What stands before it is for people.
    private static ReadOnlyMemory<byte> DiffIn(byte[] patch)
    {
        foreach (var mark in new[] { "diff --git "u8.ToArray(), "--- "u8.ToArray() })
        {
            var at = patch.AsSpan().StartsWith(mark) ? 0 : patch.AsSpan().IndexOf([(byte)'\n', .. mark]) + 1;
            if (at > 0 || patch.AsSpan().StartsWith(mark))
            {
                return patch.AsMemory(at);
            }
        }

        return default;
    }

    private static bool HeadEndsInCrlf(ReadOnlySpan<byte> file) => file.IndexOf((byte)'\n') is > 0 and var end && file[end - 1] == '\r';
}
