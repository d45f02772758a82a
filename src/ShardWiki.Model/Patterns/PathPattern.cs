using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Model;

/// <summary>
/// A pattern of paths: of files that are left out of a shard, of pages that a policy is for. It is matched against the
/// whole path, from the shard's folder or the root of the union:
/// <c>*</c> stands for any characters of one segment, <c>?</c> for one of them, <c>**</c> for any number of segments. A
/// pattern that names a folder means everything in it. It is not gitignore: no negation, no classes.
/// </summary>
public sealed class PathPattern
{
    private readonly ImmutableArray<string> _ofFolders;
    private readonly ImmutableArray<string> _ofFiles;

    private PathPattern(string text, ImmutableArray<string> segments)
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
        string text, [NotNullWhen(true)] out PathPattern? pattern, [NotNullWhen(false)] out PatternMistake? mistake)
    {
        mistake = PatternSyntax.FindMistake(text);
        pattern = mistake is null ? new PathPattern(text, PatternSyntax.Segments(text)) : null;
        return pattern is not null;
    }

    /// <summary>Whether the folder at this path, and so everything in it, is left out.</summary>
    public bool MatchesFolder(string path) => PathMatch.Fits(_ofFolders.AsSpan(), Split(path));

    /// <summary>Whether the file at this path is left out for its own name, whatever becomes of its folders.</summary>
    public bool MatchesFile(string path) => PathMatch.Fits(_ofFiles.AsSpan(), Split(path));

    /// <summary>Whether the path is meant, by its own name or for that of a folder above it.</summary>
    public bool Matches(PagePath path) =>
        path.Parent.Upwards().Any(p => MatchesFolder(p.ToString())) || MatchesFile(path.ToString());

    public override string ToString() => Text;

    private static string[] Split(string path) =>
        NormalForm.Of(path).Split('/');
}
