using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the files that tell servers of redirects: of aliases, of places whose topic stands elsewhere, and of pages that were
/// renamed where nothing stands at their old address. Of the first two there are pages as well, which need no server.
/// </summary>
internal sealed class RedirectPlans(SiteMap map)
{
    /// <summary>A file for each form that the space asks for.</summary>
    public IEnumerable<PlannedFile> All()
    {
        var forms = map.Input.Site.Redirects;
        if (forms.IsEmpty)
        {
            return [];
        }

        var redirects = Redirects();
        return forms.Distinct().Order().Select(form =>
            Planned.Fixed(FileOf(form), Encoding.UTF8.GetBytes(TextOf(form, redirects))));
    }

    private static string FileOf(RedirectForm form) => form switch
    {
        RedirectForm.Netlify => "_redirects",
        RedirectForm.Nginx => "_/redirects/nginx.conf",
        RedirectForm.Apache => "_/redirects/apache.conf",
        _ => "_/redirects/Caddyfile",
    };

    // Apache encodes what it is told to send, nginx and Caddy send it as it is.
    // Addresses are percent-encoded or letters, digits and "-._~/@" alone: nothing in them means anything to a server.
    private static string TextOf(RedirectForm form, ImmutableArray<Redirect> redirects) => form switch
    {
        RedirectForm.Netlify => Lines(redirects, r => $"{r.From} {r.To} 301!"),
        RedirectForm.Nginx => "# map $uri $shardwiki { include this; }  if ($shardwiki) { return 301 $shardwiki; }\n"
            + Lines(redirects, r => $"\"{r.Plain}\" \"{r.To}\";\n\"{r.Plain.TrimEnd('/')}\" \"{r.To}\";"),
        RedirectForm.Apache => Lines(redirects, r => $"RedirectMatch 301 \"^{r.Plain.TrimEnd('/').Replace(".", "\\.", StringComparison.Ordinal)}/?$\" \"{r.PlainTo}\""),
        _ => Lines(redirects, r => $"redir {r.Bare} {r.To} permanent\nredir {r.From} {r.To} permanent"),
    };

    private static string Lines(ImmutableArray<Redirect> redirects, Func<Redirect, string> line) =>
        string.Concat(redirects.Select(r => line(r) + "\n"));

    private ImmutableArray<Redirect> Redirects()
    {
        var root = map.Input.Site.BaseUrl?.AbsolutePath ?? "/";
        var detours = map.Addresses.Detours.Select(d => (d.From, File: map.Addresses.File(d.From), Topic: map.FindTopic(d.Topic)));
        var renames = map.Union.Proposals.Where(p => !map.Addresses.Meets.ContainsKey(p.From))
            .Select(p => (p.From, File: FileOf(p.From), Topic: map.FindPage(p.To) is { } page ? map.TopicOf(page) : null));
        return
        [
            .. detours.Concat(renames).Where(r => r.Topic is not null && !r.From.IsRoot).DistinctBy(r => r.From)
                .Select(r => new Redirect(
                    root + Href.FromRoot(r.File, LinkStyle.Folder),
                    root + Href.FromRoot(map.Addresses.Topic(r.Topic!), LinkStyle.Folder)))
                .Where(r => r.From != r.To).OrderBy(r => r.From, StringComparer.Ordinal),
        ];
    }

    // What no page has any more is in no table of names.
    private static string FileOf(PagePath path) =>
        string.Join('/', path.ToString().Split('/').Select((s, i) => i == 0 ? FileName.AtRoot(s) : FileName.Of(s))) + "/index.html";
}
