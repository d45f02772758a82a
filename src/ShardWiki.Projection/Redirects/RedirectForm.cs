namespace ShardWiki.Projection;

/// <summary>A server or host that is told of redirects in a file of its own form.</summary>
public enum RedirectForm
{
    /// <summary><c>_redirects</c>: Netlify, and Cloudflare's and GitLab's pages.</summary>
    Netlify,

    /// <summary>A <c>map</c> for nginx.</summary>
    Nginx,

    /// <summary>Lines for Apache's configuration or <c>.htaccess</c>.</summary>
    Apache,

    /// <summary>A snippet for a Caddyfile.</summary>
    Caddy,
}
