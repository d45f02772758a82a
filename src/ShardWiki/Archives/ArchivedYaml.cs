using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>
/// Looks at the configuration of an archive before it is read as one: reading asks a repository which versions it has, and
/// follows whatever nodes stand for others.
/// </summary>
internal static class ArchivedYaml
{
    private const int Deepest = 50;

    /// <summary>Why it may not be read; null where it may, or where reading says what is wrong with it.</summary>
    public static string? FindObstacle(string yaml)
    {
        try
        {
            return FindKnot(yaml) ?? (NamesVersions(yaml) ? "asks for versions of a repository, which no archive does" : null);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>The same node without names for others to refer to, which an archive's configuration never has.</summary>
    public static YamlNode Plain(YamlNode node) => node switch
    {
        YamlMappingNode map => new YamlMappingNode(map.Children.Select(c => KeyValuePair.Create(Plain(c.Key), Plain(c.Value)))) { Style = map.Style },
        YamlSequenceNode list => new YamlSequenceNode(list.Children.Select(Plain)) { Style = list.Style },
        YamlScalarNode scalar => new YamlScalarNode(scalar.Value) { Style = scalar.Style },
        _ => node,
    };

    // By events: a tree of it might be without end.
    private static string? FindKnot(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth > Deepest || parser.Current is AnchorAlias)
            {
                return "is nested too deep, or refers to parts of itself, which no archive's does";
            }
        }

        return null;
    }

    private static bool NamesVersions(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            && root.Children.TryGetValue("shards", out var shards) && shards is YamlSequenceNode list
            && list.Children.OfType<YamlMappingNode>().Any(entry => entry.Children.ContainsKey("refs"));
    }
}
