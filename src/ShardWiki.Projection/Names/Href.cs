using System.Buffers;
using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Relative links between files of the site, percent-encoded, so that the tree works under any prefix.
/// </summary>
internal static class Href
{
    private const string Index = "index.html";
    private const string Step = "../";
    private const int MostSteps = 32;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@");

    private static readonly string Steps = string.Concat(Enumerable.Repeat(Step, MostSteps));

    /// <summary>
    /// The link from the file <paramref name="from"/> to the file <paramref name="to"/>, both from the root.
    /// </summary>
    public static string Between(string from, string to, LinkStyle style)
    {
        var common = CommonFolder(from, to);
        var up = from.AsSpan(common).Count('/');
        var steps = up <= MostSteps ? Steps.AsSpan(0, Step.Length * up) : string.Concat(Enumerable.Repeat(Step, up));
        var tail = Shown(to.AsSpan(common), style);
        var address = tail.ContainsAnyExcept(Plain) ? string.Concat(steps, Encoded(tail)) : string.Concat(steps, tail);
        return address.Length == 0 ? "./" : address;
    }

    /// <summary>
    /// The address of the file <paramref name="to"/> seen from the root of the site; empty for the root itself.
    /// </summary>
    public static string FromRoot(string to, LinkStyle style) => Tail(to, style);

    /// <summary>A fragment with its <c>#</c>; empty where there is none.</summary>
    public static string Fragment(string id) => id.Length == 0 ? "" : "#" + Encode(id);

    private static int CommonFolder(string from, string to)
    {
        var folder = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            folder = from[i] == '/' ? i + 1 : folder;
        }

        return folder;
    }

    private static string Tail(string to, LinkStyle style) => Encode(Shown(to, style).ToString());

    // What is shown of the address of a file: of the index of a folder the folder, where folders are asked for.
    private static ReadOnlySpan<char> Shown(ReadOnlySpan<char> to, LinkStyle style)
    {
        var isIndex = style == LinkStyle.Folder && to.EndsWith(Index) && (to.Length == Index.Length || to[^(Index.Length + 1)] == '/');
        return isIndex ? to[..^Index.Length] : to;
    }

    private static string Encode(string path) => path.AsSpan().ContainsAnyExcept(Plain) ? Encoded(path) : path;

    private static string Encoded(ReadOnlySpan<char> path)
    {
        var text = new StringBuilder(path.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(path.ToString()))
        {
            _ = Plain.Contains((char)b) ? text.Append((char)b) : text.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return text.ToString();
    }
}
