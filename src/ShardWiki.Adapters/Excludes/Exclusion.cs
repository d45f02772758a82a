using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What is left out of one shard: what its patterns match, every folder named <c>.git</c> or <c>.shardwiki</c>, and
/// what belongs to the space rather than to the shard (its lock file, its state). Only the patterns are the author's
/// choice.
/// </summary>
internal sealed class Exclusion(ImmutableArray<PathPattern> patterns, ImmutableArray<string> ofSpace)
{
    /// <summary>The patterns of an attachment that was not objected to.</summary>
    public static Exclusion Of(Attachment attachment, ImmutableArray<string> ofSpace) => Of(attachment.Exclude, ofSpace);

    /// <summary>The patterns of these texts, which are patterns.</summary>
    public static Exclusion Of(ImmutableArray<string> excluded, ImmutableArray<string> ofSpace) => new(
        [.. excluded.Select(text => PathPattern.TryParse(text, out var pattern, out var mistake)
            ? pattern
            : throw new FormatException($"'{text}': {mistake.Message}"))],
        ofSpace);

    /// <summary>Whether the folder at this path is left out with everything in it.</summary>
    public bool OfFolder(string path) =>
        NameOf(path) is ".git" or ".shardwiki"
        || IsOfSpace(path)
        || (!patterns.IsEmpty && patterns.Any(p => p.MatchesFolder(path)));

    /// <summary>Whether the file at this path, in a folder that is not left out, is left out itself.</summary>
    public bool OfFile(string path) =>
        // In a linked work tree and in a submodule '.git' is a file.
        NameOf(path) is ".git" || IsOfSpace(path) || (!patterns.IsEmpty && patterns.Any(p => p.MatchesFile(path)));

    /// <summary>Whether the file at this path is left out, for its own name or for that of a folder above it.</summary>
    public bool Covers(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (OfFolder(path[..slash]))
            {
                return true;
            }
        }

        return OfFile(path);
    }

    private bool IsOfSpace(string path) => !ofSpace.IsEmpty && ofSpace.Contains(path, StringComparer.Ordinal);

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);
}
