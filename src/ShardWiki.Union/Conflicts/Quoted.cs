using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>An identity as one word of a command line that somebody can copy into a shell.</summary>
internal static class Quoted
{
    public static string Of(Identity id)
    {
        var text = id.ToString();
        return text.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
