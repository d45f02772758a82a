using System.Globalization;
using System.Text;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>llms.txt</c> (llmstxt.org): what the site is and where its texts are, as Markdown for programs that read like people. It
/// names the pages that others lead to most; where there are more, the index has them all.
/// </summary>
internal sealed class LlmsText(SiteMap map)
{
    private const int Most = 500;

    /// <summary>The file.</summary>
    public IEnumerable<PlannedFile> All() => [Planned.Computed(SiteFiles.Llms, () => Encoding.UTF8.GetBytes(Text()))];

    private string Text()
    {
        var (union, site) = (map.Union, map.Input.Site);
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Of(site.Title)).Append("\n\n> ")
            .Append(Wording.Count(union.Topics.Length, "topic", "topics")).Append(" of ")
            .Append(Wording.Count(union.Shards.Length, "shard", "shards")).Append(": ")
            .AppendJoin(", ", union.Shards.Select(s => s.Attachment.Name.ToString())).Append(".\n\n")
            .Append("Every page says from which shard, file and revision it comes. ")
            .Append(map.Has(SitePart.Twins) ? "Beside each `index.html` stands its text in Markdown, `index.md`.\n" : "\n");
        var listed = union.Topics.OrderByDescending(t => map.ReferenceOf(t).Backlinks.Length).ThenBy(t => t.Address).Take(Most)
            .OrderBy(t => t.Address).ThenBy(t => t.Id).ToArray();
        text.Append("\n## Pages\n\n");
        foreach (var topic in listed)
        {
            Line(text, topic);
        }

        text.Append("\n## Optional\n\n");
        if (listed.Length < union.Topics.Length)
        {
            text.Append(CultureInfo.InvariantCulture, $"The {listed.Length} pages that others lead to most are named above.\n\n");
        }

        Link(text, "All pages", SiteFiles.Pages, "a list for people");
        Link(text, "Index", SiteFiles.Index, "all pages, topics, links and conflicts as JSON");
        Link(text, "Conflicts", SiteFiles.Conflicts, "what shards disagree about");
        Link(text, "Changes", SiteFiles.Feed, "the latest changes as an Atom feed");
        return text.ToString();
    }

    private void Line(StringBuilder text, Topic topic)
    {
        var (file, facts) = (map.Addresses.Topic(topic), map.ReferenceOf(topic).Read.Facts);
        Link(text, facts.Title, map.Has(SitePart.Twins) ? PageTwins.Of(file) : file, facts.Summary);
    }

    private void Link(StringBuilder text, string words, string file, string about)
    {
        var site = map.Input.Site;
        var address = (site.BaseUrl?.AbsoluteUri ?? "") + Href.FromRoot(file, site.BaseUrl is null ? LinkStyle.File : LinkStyle.Folder);
        text.Append("* [").Append(MarkdownText.Of(words)).Append("](").Append(address).Append(')');
        _ = about.Length > 0 ? text.Append(": ").Append(MarkdownText.Of(about)).Append('\n') : text.Append('\n');
    }
}
