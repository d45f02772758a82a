using System.Text;

namespace ShardWiki.Git;

/// <summary>Names and texts as the head of a mail has them: ASCII, longer or other ones as encoded words (RFC 2047).</summary>
internal static class MailHeader
{
    private const int LongestPlain = 200;
    private const int LongestWord = 45; // bytes, which are 60 of base64, within the 75 that a word may have

    /// <summary>A person: <c>Ann &lt;ann@example.org&gt;</c>.</summary>
    public static string Address(Person person)
    {
        var name = person.Name.Trim();
        var isAtom = name.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '\'');
        var shown = isAtom ? name
            : IsPlain(name) ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : Encoded(name);
        return $"{shown} <{new string([.. person.Email.Where(c => c is > ' ' and < '\x7f' and not ('<' or '>'))])}>";
    }

    /// <summary>A text of one line.</summary>
    public static string Text(string text) => IsPlain(text) ? text : Encoded(text);

    private static bool IsPlain(string text) =>
        text.Length <= LongestPlain && text.All(c => c is >= ' ' and < '\x7f') && !text.Contains("=?", StringComparison.Ordinal);

    private static string Encoded(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Encoding.UTF8.GetBytes(Rune.IsControl(rune) ? " " : rune.ToString());
            if (bytes.Count + next.Length > LongestWord)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(next);
        }

        words.Add(Word(bytes));
        return string.Join("\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?UTF-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
