using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>How a kind of forge addresses files; <c>{url}</c> is the address of the repository's own page.</summary>
internal sealed record Forge(string Kind, ImmutableArray<string> Hosts, string Edit, string History, string Source)
{
    /// <summary>Every kind that is known.</summary>
    public static readonly ImmutableArray<Forge> All =
    [
        new("github", ["github.com"], "{url}/edit/{branch}/{path}", "{url}/commits/{branch}/{path}", "{url}/blob/{revision}/{path}"),
        new("gitlab", ["gitlab.com"], "{url}/-/edit/{branch}/{path}", "{url}/-/commits/{branch}/{path}", "{url}/-/blob/{revision}/{path}"),
        new("gitea", ["codeberg.org", "gitea.com"], "{url}/_edit/{branch}/{path}", "{url}/commits/branch/{branch}/{path}", "{url}/src/commit/{revision}/{path}"),
        new("bitbucket", ["bitbucket.org"], "{url}/src/{branch}/{path}?mode=edit&at={branch}", "{url}/history-node/{branch}/{path}", "{url}/src/{revision}/{path}"),
        new("cgit", [], "", "{url}/log/{path}?h={branch}", "{url}/tree/{path}?id={revision}"),
    ];

    /// <summary>The kind called <paramref name="name"/>; Forgejo addresses files as Gitea does. Null for one that is not known.</summary>
    public static Forge? Find(string name) => All.FirstOrDefault(f => f.Kind == (name == "forgejo" ? "gitea" : name));

    /// <summary>
    /// The forge and the page of the repository at <paramref name="location"/>, where its host is one that everybody knows.
    /// </summary>
    public static (Forge Forge, string Url)? FindByLocation(string location)
    {
        // "git@host:owner/name.git", "ssh://git@host/owner/name.git", "https://host/owner/name.git"
        var rest = location.Contains("://", StringComparison.Ordinal) ? location[(location.IndexOf("://", StringComparison.Ordinal) + 3)..]
            : location.Contains('@', StringComparison.Ordinal) ? location.Replace(':', '/')
            : "";
        rest = rest[(rest.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimEnd('/');
        rest = rest.EndsWith(".git", StringComparison.Ordinal) ? rest[..^4] : rest;
        var host = rest.Split('/')[0];
        return All.FirstOrDefault(f => f.Hosts.Contains(host)) is { } forge && rest.Length > host.Length
            ? (forge, $"https://{rest}")
            : null;
    }
}
