using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The pictures of all <c>linkmap</c> directives that pages hold, by page and directive, also of those within others and
/// of both texts of an <c>if</c>: which of them is shown may depend on where the page is.
/// </summary>
internal sealed class LinkMapFiles(SiteMap map)
{
    private readonly FrozenDictionary<(Identity Page, Directive Directive), string> _files = map.Union.Pages
        .SelectMany(p => p.Read.Facts.Directives.SelectMany(d => NestedDirectives.With(d.Directive)).Concat(CarriedOut.On(map, p))
            .Where(d => d.Name == "linkmap").Select(d => (p.Id, d))).Distinct()
        .ToFrozenDictionary(k => k, k => $"_/linkmaps/{Hash($"{k.Id}\n{k.d.Raw}")}.svg");

    /// <summary>The file of a directive's picture; null where there is none.</summary>
    public string? Find(Identity page, Directive directive) => _files.GetValueOrDefault((page, directive));

    /// <summary>The pictures.</summary>
    public IEnumerable<PlannedFile> Plans() => _files.Select(f => Planned.Bytes(f.Value, () => Drawn(f.Key.Page, f.Key.Directive)));

    private ReadOnlyMemory<byte> Drawn(Identity page, Directive directive)
    {
        var place = new PagePlace(_files[(page, directive)], map.Input.Site.Links, "") { Owner = page };
        var graph = LinkGraph.Of(new DirectiveCall(directive, new PageLinks(map, map.Page(page), place)), out _);
        return LinkPicture.Of(graph ?? new LinkGraph([], []) { Selected = 0 });
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
