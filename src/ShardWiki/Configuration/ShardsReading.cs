using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Reads the <c>shards</c> of a configuration. Which key names a backend is the catalogue's business.
/// </summary>
internal static class ShardsReading
{
    private static readonly ImmutableArray<string> LaterModes =
        ["mirrored", "projected", "cached", "canonical"];

    public static ImmutableArray<ShardEntry> Of(YamlSection root, string folder)
    {
        var sections = root.Sections("shards");
        if (sections.IsEmpty)
        {
            root.Complain(FindingCode.KeyMissing, "shards", "a space needs at least one entry in 'shards'");
        }

        var entries = sections.Select(s => (Section: s, Read: VersionsReading.Of(s, ReadOne(s, folder), folder))).ToArray();
        var names = new HashSet<ShardName>();
        foreach (var (section, entry) in entries)
        {
            foreach (var twice in entry.Shards.Where(s => !names.Add(s.Name)))
            {
                section.Complain(FindingCode.ValueUnfit, "name", $"two shards are named '{twice.Name}'");
            }
        }

        var sought = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (section, entry) in entries.Where(e => e.Read.Sought is not null && !sought.Add(e.Read.Sought.Name)))
        {
            section.Complain(FindingCode.ValueUnfit, "name", $"two entries with 'refs' are named '{entry.Sought!.Name}'");
        }

        return [.. entries.Select(e => e.Read)];
    }

    private static Attachment ReadOne(YamlSection shard, string folder)
    {
        var adapters = AdapterCatalogue.Names;
        shard.Knows(["name", .. adapters, "ref", "path", "dialect", "mount", "mode", "push", "submit", "html", "exclude", "underlay", "tagbase", "userdir", "autofiles", "feeds", "sidebars", "forge", "capture", "refs", "version", "attribution"]);
        var named = adapters.Where(a => shard.Find(a) is not null).ToImmutableArray();
        if (named.Length != 1)
        {
            shard.Complain(
                FindingCode.KeyMissing, "name", $"a shard needs exactly one of {string.Join(", ", adapters)}");
        }

        var adapter = named.FirstOrDefault(adapters[0]);
        var dialect = DialectOf(shard);
        var attachment = new Attachment
        {
            Name = NameOf(shard),
            Adapter = adapter,
            Location = named.IsEmpty ? "" : shard.Required(adapter),
            Capture = CaptureReading.Of(shard),
            Reference = shard.Text("ref") ?? "",
            Folder = (shard.Text("path") ?? "").Trim('/'),
            Dialect = dialect,
            Mount = PagePath.Of(shard.Text("mount") ?? ""),
            IsUnderlay = Says(shard, "underlay"),
            TagFolder = (shard.Text("tagbase") ?? "").Trim('/'),
            UserFolder = (shard.Text("userdir") ?? "users").Trim('/'),
            Autofiles = AutofilesReading.Of(shard, dialect),
            Feeds = FeedsReading.Of(shard),
            Sidebars = Says(shard, "sidebars"),
            Attribution = Says(shard, "attribution"),
            Mode = ModeOf(shard),
            Push = shard.Text("push") ?? "",
            Submit = SubmitReading.Of(shard),
            Html = HtmlOf(shard),
            Exclude = [.. shard.Texts("exclude").Select(e => e.Text)],
        };
        if (!named.IsEmpty && AdapterCatalogue.FindObjection(attachment, folder) is { } objection)
        {
            shard.Complain(FindingCode.ValueUnfit, KeyOf(objection, shard), objection);
        }

        return attachment with { Forge = ForgeReading.Of(shard, attachment) };
    }

    private static ShardName NameOf(YamlSection shard)
    {
        var text = shard.Required("name");
        if (!ShardName.TryParse(text, out var name) && text.Length > 0)
        {
            shard.Complain(
                FindingCode.ValueUnfit, "name", $"'{text}' is no name: lower-case letters, digits and '-', at most 40");
        }

        return name;
    }

    private static Dialect DialectOf(YamlSection shard)
    {
        var name = shard.Text("dialect") ?? Dialect.CommonMark.Name;
        if (Dialect.Find(name) is { } dialect)
        {
            return dialect;
        }

        var known = string.Join(", ", Dialect.All.Select(d => d.Name));
        shard.Complain(FindingCode.ValueUnfit, "dialect", $"'{name}' is no dialect; there are {known}");
        return Dialect.CommonMark;
    }

    private static bool Says(YamlSection shard, string key)
    {
        var text = shard.Text(key) ?? "false";
        if (text is not ("true" or "false"))
        {
            shard.Complain(FindingCode.ValueUnfit, key, $"'{key}' is true or false, not '{text}'");
        }

        return text == "true";
    }

    private static AttachmentMode ModeOf(YamlSection shard)
    {
        var mode = shard.Text("mode") ?? "read-only";
        if (LaterModes.Contains(mode, StringComparer.Ordinal))
        {
            shard.Complain(
                FindingCode.NotBuiltYet, "mode", $"mode '{mode}' is not built yet; use read-only or write-through");
        }
        else if (mode is not ("read-only" or "write-through"))
        {
            shard.Complain(FindingCode.ValueUnfit, "mode", $"'{mode}' is no mode; use read-only or write-through");
        }

        return mode == "write-through" ? AttachmentMode.WriteThrough : AttachmentMode.ReadOnly;
    }

    private static ImmutableArray<string> HtmlOf(YamlSection shard)
    {
        var groups = shard.Texts("html").Select(group => group.Text).ToImmutableArray();
        foreach (var group in groups.Where(group => !HtmlPolicy.Groups.Contains(group)))
        {
            shard.Complain(FindingCode.ValueUnfit, "html",
                $"'{group}' is no group of HTML; there are {string.Join(", ", HtmlPolicy.Groups)}");
        }

        return groups;
    }

    /// <summary>The key that an objection speaks of, so that its line is named and not only its shard's.</summary>
    private static string KeyOf(string objection, YamlSection shard)
    {
        var keys = shard.Pairs().Select(p => p.Key).ToArray();
        return keys.FirstOrDefault(k => objection.StartsWith(k + " ", StringComparison.Ordinal))
            ?? keys.FirstOrDefault(k => objection.Contains(k, StringComparison.Ordinal), "name");
    }
}
