using ShardWiki.Adapters;
using ShardWiki.Model;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>
/// The configuration of an archive: that of the space, with what was kept of each shard and the journal's lines beside it.
/// Where shards are stays as it was, since pages say so.
/// </summary>
internal static class ArchiveConfiguration
{
    /// <summary>The lines of the journal within an archive's space.</summary>
    public const string Journal = "journal.jsonl";

    /// <summary>The text of the file.</summary>
    public static string Of(
        string configuration, IReadOnlyDictionary<ShardName, CapturedPlace> kept, IEnumerable<Attachment> shards)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(configuration));
        var root = (YamlMappingNode)ArchivedYaml.Plain(stream.Documents[0].RootNode);
        root.Children["output"] = "site";
        root.Children["journal"] = new YamlMappingNode { { "seed", Journal } };
        if (root.Children.ContainsKey("diagrams"))
        {
            root.Children["diagrams"] = new YamlMappingNode { { "drawn", KeptDiagrams.Folder } };
        }

        root.Children["shards"] = new YamlSequenceNode(((YamlSequenceNode)root["shards"]).Children.Cast<YamlMappingNode>()
            .SelectMany(entry => Entries(entry, shards)));
        foreach (var shard in ((YamlSequenceNode)root["shards"]).Children.Cast<YamlMappingNode>())
        {
            Note(shard, kept[ShardName.Parse(((YamlScalarNode)shard["name"]).Value!)]);
        }

        using var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return "# Written by `shardwiki archive`: the configuration of the space, to be built from what the archive holds.\n"
            + text.ToString().Replace("\r", "", StringComparison.Ordinal).Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    // An entry that stood for several versions becomes one for each: which there were is known now.
    private static IEnumerable<YamlNode> Entries(YamlMappingNode entry, IEnumerable<Attachment> shards)
    {
        if (!entry.Children.ContainsKey("refs"))
        {
            return [entry];
        }

        var name = ((YamlScalarNode)entry["name"]).Value;
        return shards.Where(s => s.Version?.Entry == name).Select(shard =>
        {
            var one = new YamlMappingNode(entry.Children.Where(c => ((YamlScalarNode)c.Key).Value is not ("refs" or "name" or "mount")));
            one.Children["name"] = shard.Name.ToString();
            one.Children["ref"] = shard.Reference;
            one.Children["mount"] = shard.Mount.ToString();
            one.Children["version"] = new YamlMappingNode
            {
                { "of", shard.Version!.Entry }, { "name", shard.Version.Name }, { "newest", shard.Version.IsNewest ? "true" : "false" },
            };
            return one;
        });
    }

    private static void Note(YamlMappingNode shard, CapturedPlace kept)
    {
        var capture = new YamlMappingNode { { "place", kept.Capture.Place } };
        if (kept.Capture.History.Length > 0)
        {
            capture.Add("history", kept.Capture.History);
            capture.Add("within", kept.Capture.Within);
        }

        shard.Children["capture"] = capture;
        if (kept.Exclude.IsEmpty)
        {
            return;
        }

        var had = shard.Children.TryGetValue("exclude", out var found) ? found : null;
        var patterns = had is YamlSequenceNode list ? list.Children : had is null ? [] : [had];
        shard.Children["exclude"] = new YamlSequenceNode([.. patterns, .. kept.Exclude.Select(p => new YamlScalarNode(p))]);
    }
}
