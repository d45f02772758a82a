using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>A name as one word of a command line that somebody can copy into a shell.</summary>
public static class CommandWord
{
    public static string Of(Identity id) => Of(id.ToString());

    /// <summary>
    /// The word of a path or an id. A path that begins with a dash gets the slash of the union's root before it, so that no
    /// page can be called like an option; no id begins so.
    /// </summary>
    public static string Of(string text) => text.StartsWith('-') ? Quoted("/" + text) : Quoted(text);

    private static string Quoted(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
