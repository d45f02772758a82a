using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads the <c>shards</c> of a configuration. Which key names a backend is the catalogue's business.</summary>
internal static class ShardsReading
{
    private static readonly ImmutableArray<string> LaterModes = ["write-through", "mirrored", "projected", "cached", "canonical"];

    public static ImmutableArray<Attachment> Of(YamlSection root)
    {
        var sections = root.Sections("shards");
        if (sections.IsEmpty)
        {
            root.Complain(FindingCode.KeyMissing, "shards", "a space needs at least one entry in 'shards'");
        }

        var shards = sections.Select(ReadOne).ToImmutableArray();
        for (var i = 0; i < shards.Length; i++)
        {
            if (shards[..i].Any(s => s.Name == shards[i].Name))
            {
                sections[i].Complain(FindingCode.ValueUnfit, "name", $"two shards are named '{shards[i].Name}'");
            }
        }

        return shards;
    }

    private static Attachment ReadOne(YamlSection shard)
    {
        var adapters = AdapterCatalogue.Names;
        shard.Knows(["name", .. adapters, "ref", "path", "dialect", "mount", "mode", "exclude"]);
        var named = adapters.Where(a => shard.Find(a) is not null).ToImmutableArray();
        if (named.Length != 1)
        {
            shard.Complain(FindingCode.KeyMissing, "name", $"a shard needs exactly one of {string.Join(", ", adapters)}");
        }

        var adapter = named.FirstOrDefault(adapters[0]);
        return new Attachment
        {
            Name = NameOf(shard),
            Adapter = adapter,
            Location = named.IsEmpty ? "" : shard.Required(adapter),
            Reference = shard.Text("ref") ?? "",
            Folder = FolderOf(shard),
            Dialect = DialectOf(shard),
            Mount = PagePath.Of(shard.Text("mount") ?? ""),
            Mode = ModeOf(shard),
            Exclude = ExcludesOf(shard),
        };
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

    private static string FolderOf(YamlSection shard)
    {
        var path = (shard.Text("path") ?? "").Trim('/');
        if (path.Split('/').Any(s => s is ".." or "."))
        {
            shard.Complain(FindingCode.ValueUnfit, "path", $"'path' is a folder within the shard; '{path}' leaves it");
        }

        return path;
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

    private static AttachmentMode ModeOf(YamlSection shard)
    {
        var mode = shard.Text("mode") ?? "read-only";
        if (LaterModes.Contains(mode, StringComparer.Ordinal))
        {
            shard.Complain(FindingCode.NotBuiltYet, "mode", $"mode '{mode}' is not built yet; use read-only");
        }
        else if (mode != "read-only")
        {
            shard.Complain(FindingCode.ValueUnfit, "mode", $"'{mode}' is no mode; use read-only");
        }

        return AttachmentMode.ReadOnly;
    }

    private static ImmutableArray<string> ExcludesOf(YamlSection shard)
    {
        var patterns = shard.Texts("exclude");
        foreach (var (text, _) in patterns.Where(p => !ExcludePattern.TryParse(p.Text, out _)))
        {
            shard.Complain(
                FindingCode.ValueUnfit, "exclude", $"'{text}' is no pattern: '*' within a name, '**' across folders");
        }

        return [.. patterns.Select(p => p.Text)];
    }
}
