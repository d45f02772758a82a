using System.Text.RegularExpressions;

namespace ShardWiki.Git;

/// <summary>The message of a commit within a mail: what is its subject, and what of it a reader would take for more.</summary>
internal static class MailMessage
{
    // Where mail readers let the message end and the change begin (git-mailinfo), and lines that are cut from it.
    private static readonly Regex Ends = new(@"^(diff -|Index: |---(\s|$))", RegexOptions.CultureInvariant);

    // A message that begins like this would be read as a header.
    private static readonly Regex Header = new(@"^>?[A-Za-z0-9-]+:|^\[PATCH\]|^From ", RegexOptions.CultureInvariant);

    /// <summary>The first paragraph as one line, and what follows it.</summary>
    public static (string Subject, string Body) Split(string message)
    {
        var lines = message.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var first = lines.TakeWhile(l => l.Trim().Length > 0).ToArray();
        return (string.Join(' ', first.Select(l => l.Trim())), string.Join('\n', lines.Skip(first.Length)).Trim('\n'));
    }

    /// <summary>
    /// The rest of a message as it may stand in a mail: a line that would end it stands one space further in, and an
    /// author comes first where it would be taken for headers.
    /// </summary>
    public static string Guarded(string rest, Person author)
    {
        var text = string.Join('\n', rest.Split('\n').Select(l => Ends.IsMatch(l) ? " " + l : l));
        return Header.IsMatch(text) ? $"From: {MailHeader.Address(author)}\n\n{text}" : text;
    }
}
