using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>
/// The name of the file that an entry would be: the last words of its id, to be read by people, and twelve digits of the
/// id's SHA-256. It changes with the id alone.
/// </summary>
internal static class EntryKey
{
    private const int MostWords = 60;

    /// <summary>The name, the same for the same id.</summary>
    public static string Of(string id)
    {
        var last = id.Split('/', ':', '#', '?', '=', '&').LastOrDefault(part => part.Any(char.IsAsciiLetterOrDigit), "entry");
        var words = new string([.. last.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.').Take(MostWords)])
            .Trim('.', '-');
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 6));
        return $"{(words.Length > 0 ? words : "entry")}-{mark}.md";
    }
}
