using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// A pattern of files that are left out of a shard. It is matched against the whole path from the shard's folder:
/// <c>*</c> stands for any characters of one segment, <c>?</c> for one of them, <c>**</c> for any number of segments. A
/// pattern that names a folder leaves out everything in it. It is not gitignore: no negation, no classes.
/// </summary>
public sealed class ExcludePattern
{
    private readonly ImmutableArray<string> _ofFolders;
    private readonly ImmutableArray<string> _ofFiles;

    private ExcludePattern(string text, ImmutableArray<string> segments)
    {
        Text = text;
        _ofFolders = segments;
        // 'drafts/**' is everything in the folder, not a file that is called 'drafts'.
        _ofFiles = segments[^1] == "**" ? segments.Add("*") : segments;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; where it is none, <paramref name="mistake"/> says what is wrong and where.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ExcludePattern? pattern, [NotNullWhen(false)] out PatternMistake? mistake)
    {
        mistake = PatternSyntax.FindMistake(text);
        pattern = mistake is null ? new ExcludePattern(text, PatternSyntax.Segments(text)) : null;
        return pattern is not null;
    }

    /// <summary>Whether the folder at this path, and so everything in it, is left out.</summary>
    public bool MatchesFolder(string path) => PathMatch.Fits(_ofFolders.AsSpan(), Split(path));

    /// <summary>Whether the file at this path is left out for its own name, whatever becomes of its folders.</summary>
    public bool MatchesFile(string path) => PathMatch.Fits(_ofFiles.AsSpan(), Split(path));

    public override string ToString() => Text;

    private static string[] Split(string path) =>
        NormalForm.Of(path).Split('/');
}
