using System.Text.RegularExpressions;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads where people meet a shard's files on the web: the <c>forge</c> of its entry, or what its address tells.</summary>
internal static class ForgeReading
{
    /// <summary>The links of the shard that <paramref name="attachment"/> is; null where nobody knows any.</summary>
    public static ForgeLinks? Of(YamlSection shard, Attachment attachment)
    {
        if (shard.Find("forge") is null)
        {
            return Forge.FindByLocation(attachment.Location) is var (known, page) ? Links(known, page, attachment) : null;
        }

        var section = shard.Section("forge");
        section.Knows("kind", "url", "branch", "folder", "edit", "history", "source");
        var links = KindOf(section) is { } forge ? Links(forge, UrlOf(section), attachment) : new ForgeLinks();
        return links with
        {
            Branch = section.Text("branch") ?? BranchOf(attachment),
            Folder = (section.Text("folder") ?? attachment.Folder).Trim('/'),
            Edit = Pattern(section, "edit") ?? links.Edit,
            History = Pattern(section, "history") ?? links.History,
            Source = Pattern(section, "source") ?? links.Source,
        };
    }

    private static ForgeLinks Links(Forge forge, string url, Attachment attachment) => new()
    {
        Edit = forge.Edit.Replace("{url}", url, StringComparison.Ordinal),
        History = forge.History.Replace("{url}", url, StringComparison.Ordinal),
        Source = forge.Source.Replace("{url}", url, StringComparison.Ordinal),
        Branch = BranchOf(attachment),
        Folder = attachment.Folder,
    };

    // A commit is no branch: nobody edits there.
    private static string BranchOf(Attachment attachment) =>
        attachment.Reference is { Length: 40 } name && name.All(char.IsAsciiHexDigit) ? "" : attachment.Reference;

    private static Forge? KindOf(YamlSection section)
    {
        var kind = section.Text("kind");
        var forge = kind is null ? null : Forge.Find(kind);
        if (kind is not null && forge is null)
        {
            var known = string.Join(", ", Forge.All.Select(f => f.Kind).Append("forgejo").Order(StringComparer.Ordinal));
            section.Complain(FindingCode.ValueUnfit, "kind",
                $"'{kind}' is no kind of forge; there are {known}, or patterns in 'edit', 'history' and 'source'");
        }

        return forge;
    }

    private static string UrlOf(YamlSection section)
    {
        var url = section.Required("url").TrimEnd('/');
        if (url.Length > 0 && !IsWeb(url))
        {
            section.Complain(FindingCode.ValueUnfit, "url", $"'{url}' is no address on the web; write the one of the repository's page");
        }

        return url;
    }

    private static string? Pattern(YamlSection section, string key)
    {
        var pattern = section.Text(key);
        if (string.IsNullOrEmpty(pattern))
        {
            return pattern;
        }

        if (!IsWeb(pattern))
        {
            section.Complain(FindingCode.ValueUnfit, key, $"'{pattern}' is no address on the web; it begins with https:// or http://");
        }

        foreach (var place in Regex.Matches(pattern, @"\{([^{}]*)\}").Select(m => m.Groups[1].Value).Except(ForgeLinks.Places))
        {
            section.Complain(FindingCode.ValueUnfit, key, $"'{{{place}}}' stands for nothing; there are {{branch}}, {{path}} and {{revision}}");
        }

        return pattern;
    }

    private static bool IsWeb(string url) =>
        Uri.TryCreate(url.Replace('{', 'x').Replace('}', 'x'), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0;
}
