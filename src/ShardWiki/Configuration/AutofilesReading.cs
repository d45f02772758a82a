using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Reads which pages a shard gets where nobody wrote them. As in ikiwiki, a folder of tags asks for pages of tags.
/// </summary>
internal static class AutofilesReading
{
    public static ImmutableArray<Autofile> Of(YamlSection shard, Dialect dialect)
    {
        if (shard.Find("autofiles") is null)
        {
            return dialect == Dialect.Ikiwiki && shard.Text("tagbase") is { Length: > 0 } ? [Autofile.Tag] : [];
        }

        var named = shard.Texts("autofiles").Select(t => t.Text).ToImmutableArray();
        foreach (var other in named.Where(n => n is not ("tags" or "folders")))
        {
            shard.Complain(FindingCode.ValueUnfit, "autofiles", $"'{other}' is no kind of page; there are tags, folders");
        }

        if (named.Contains("tags") && dialect != Dialect.Ikiwiki)
        {
            shard.Complain(FindingCode.ValueUnfit, "autofiles", "tags are pages in the dialect ikiwiki only");
        }

        return
        [
            .. named.Contains("tags") ? [Autofile.Tag] : ImmutableArray<Autofile>.Empty,
            .. named.Contains("folders") ? [Autofile.Folder] : ImmutableArray<Autofile>.Empty,
        ];
    }
}
