namespace ShardWiki.Git;

/// <summary>Where a shard says that its repository is, understood before git sees a letter of it.</summary>
internal abstract record Address
{
    private Address()
    {
    }

    /// <summary>A URL of another machine; <c>user@host:path</c> counts as ssh.</summary>
    internal sealed record Remote(string Scheme, string Url) : Address;

    /// <summary>A folder or bundle of this machine.</summary>
    internal sealed record Local(string Scheme, string Path) : Address;

    /// <summary>Something that could start a program: an option, <c>ext::…</c>, a host that is an option.</summary>
    internal sealed record Refused(string Scheme) : Address;

    internal static Address Parse(string text) => Parse(text, ".");

    /// <summary>A relative path begins at <paramref name="folder"/>.</summary>
    internal static Address Parse(string text, string folder)
    {
        var address = text.Trim();
        if (address.Length == 0 || address[0] == '-' || address.Any(char.IsControl))
        {
            return new Refused("option");
        }

        var colon = address.IndexOf(':');
        if (colon > 0 && address[..colon].All(char.IsAsciiLetterOrDigit)
            && address[colon..].StartsWith("::", StringComparison.Ordinal))
        {
            return new Refused(address[..colon] + "::");
        }

        if (colon > 0 && address[colon..].StartsWith("://", StringComparison.Ordinal))
        {
            return OfUrl(address, address[..colon].ToLowerInvariant());
        }

        var path = Path.GetFullPath(Path.Combine(folder, address));
        return IsScpLike(address, colon) && !Path.Exists(path) ? OfScp(address, colon) : new Local("path", path);
    }

    private static Address OfUrl(string url, string scheme)
    {
        if (scheme == "file")
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var place) && place.Host.Length == 0
                ? new Local("file", place.LocalPath)
                : new Refused("file");
        }

        var host = url[(scheme.Length + 3)..];
        return host.Length == 0 || host[0] == '-' || host.Split('@')[^1].StartsWith('-')
            ? new Refused("option")
            : new Remote(scheme, url);
    }

    // A colon before any slash; one letter before it is a drive of Windows.
    private static bool IsScpLike(string address, int colon) =>
        colon > 1 && address.IndexOf('/') is var slash && (slash < 0 || slash > colon);

    // "name:password@host:path" is no address of git's: it would take the name for the host, and tell the rest.
    private static Address OfScp(string address, int colon) =>
        address[..colon].Split('@')[^1].StartsWith('-') ? new Refused("option")
        : address.LastIndexOf('@') > colon ? new Refused("password")
        : new Remote("ssh", address);
}
