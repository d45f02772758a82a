using System.Buffers;

namespace ShardWiki.Adapters;

/// <summary>
/// What the configuration's words for a git shard mean: elsewhere, a bundle here, or a repository here.
/// </summary>
internal abstract record GitPlace
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    private GitPlace()
    {
    }

    /// <summary>A URL, or <c>user@host:path</c>; only fetched, and only where the scheme is allowed.</summary>
    public sealed record Remote(string Url, string Scheme) : GitPlace;

    /// <summary>A bundle file, by its full path.</summary>
    public sealed record Bundle(string File) : GitPlace;

    /// <summary>
    /// A repository, by the full path of its work tree or git directory; nothing says that it is there.
    /// </summary>
    public sealed record Repository(string Folder) : GitPlace;

    public static GitPlace Of(string location, string spaceFolder)
    {
        if (FindScheme(location) is { } scheme)
        {
            return new Remote(location, scheme);
        }

        if (location.Contains('\0', StringComparison.Ordinal))
        {
            return new Remote(location, "malformed");
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(location, spaceFolder));
        if (File.Exists(path) || path.EndsWith(".bundle", StringComparison.Ordinal))
        {
            return new Bundle(path);
        }

        return IsScpLike(location) && !Directory.Exists(path) ? new Remote(location, "ssh") : new Repository(path);
    }

    /// <summary>Whether this is <c>name:password@host:path</c>, which git would read in another way than it looks.</summary>
    public static bool HoldsPassword(string location) =>
        FindScheme(location) is null && IsScpLike(location)
        && location.LastIndexOf('@') > location.IndexOf(':', StringComparison.Ordinal);

    // 'https://…', and 'ext::…' too, so that no list of schemes lets it in.
    private static string? FindScheme(string location)
    {
        var colon = location.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(location[0])
            && location.AsSpan(0, colon).IndexOfAnyExcept(Characters) < 0;
        var rest = isScheme ? location.AsSpan(colon) : [];
        return rest.StartsWith("://") ? location[..colon].ToLowerInvariant()
            : rest.StartsWith("::") ? $"{location[..colon]}::"
            : null;
    }

    // A colon before any slash; one letter before it is a drive.
    private static bool IsScpLike(string location) =>
        location.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon
        && location.AsSpan(0, colon).IndexOfAny('/', '\\') < 0;
}
