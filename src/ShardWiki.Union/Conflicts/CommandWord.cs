using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>A name as one word of a command line that somebody can copy into a shell.</summary>
public static class CommandWord
{
    public static string Of(Identity id) => Of(id.ToString());

    public static string Of(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
