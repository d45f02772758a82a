using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Reads which servers are told of redirects: <c>redirects</c>.</summary>
internal static class RedirectsReading
{
    private static readonly FrozenDictionary<string, RedirectForm> Forms = new Dictionary<string, RedirectForm>
    {
        ["netlify"] = RedirectForm.Netlify,
        ["nginx"] = RedirectForm.Nginx,
        ["apache"] = RedirectForm.Apache,
        ["caddy"] = RedirectForm.Caddy,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<RedirectForm> Of(YamlSection root)
    {
        var named = root.Texts("redirects").Select(t => t.Text).ToImmutableArray();
        foreach (var other in named.Where(n => !Forms.ContainsKey(n)))
        {
            root.Complain(FindingCode.ValueUnfit, "redirects", $"'{other}' is no server that is known; there are apache, caddy, netlify, nginx");
        }

        return [.. named.Where(Forms.ContainsKey).Select(n => Forms[n])];
    }
}
