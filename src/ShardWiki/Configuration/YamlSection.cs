using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>
/// One mapping of a YAML file. Reading a key that does not fit leaves a complaint and gives the default.
/// </summary>
internal sealed class YamlSection(YamlMappingNode node, string name, YamlComplaints complaints)
{
    /// <summary>What this mapping is called in messages.</summary>
    public string Name => name;

    /// <summary>Complains of every key that is not one of <paramref name="known"/>, with the nearest that is.</summary>
    public void Knows(params ImmutableArray<string> known)
    {
        foreach (var key in node.Children.Keys.Where(k => !known.Contains(Text(k), StringComparer.Ordinal)))
        {
            var remedy = Nearest.To(Text(key), known) is { } nearest
                ? $"closest is '{nearest}'"
                : $"it knows {string.Join(", ", known)}";
            complaints.Add(FindingCode.KeyUnknown, key, $"{name} has no key '{Text(key)}'; {remedy}");
        }
    }

    /// <summary>The node at <paramref name="key"/>; null where there is none.</summary>
    public YamlNode? Find(string key) => node.Children.FirstOrDefault(c => Text(c.Key) == key).Value;

    /// <summary>Complains about the value at <paramref name="key"/>, or about the whole where it has none.</summary>
    public void Complain(FindingCode code, string key, string message) =>
        complaints.Add(code, Find(key) ?? node, message);

    /// <summary>Where the value at <paramref name="key"/> is written, or the whole where it has none.</summary>
    public Place PlaceOf(string key) => complaints.PlaceOf(Find(key) ?? node);

    /// <summary>Complains about any part of the file.</summary>
    public void ComplainAt(FindingCode code, YamlNode at, string message) => complaints.Add(code, at, message);

    /// <summary>Where any part of the file is written.</summary>
    public Place PlaceAt(YamlNode at) => complaints.PlaceOf(at);

    /// <summary>The text at <paramref name="key"/>, or null.</summary>
    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value ?? "";
            default:
                Complain(FindingCode.ValueUnfit, key, $"'{key}' of {name} must be a text");
                return null;
        }
    }

    /// <summary>The text at <paramref name="key"/>, with a complaint where there is none.</summary>
    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text)
        {
            return text;
        }

        Complain(FindingCode.KeyMissing, key, $"{name} needs '{key}'");
        return "";
    }

    /// <summary>A number from 0 to 1 at <paramref name="key"/>.</summary>
    public double Share(string key, double otherwise)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 1)
        {
            return share;
        }

        Complain(FindingCode.ValueUnfit, key, $"'{key}' of {name} must be a number from 0 to 1, not '{text}'");
        return otherwise;
    }

    /// <summary>The texts at <paramref name="key"/>, which may be one text or a list.</summary>
    public ImmutableArray<(string Text, YamlNode Node)> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalarNode one:
                return [(one.Value ?? "", one)];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                return [.. list.Children.Select(c => (Text(c), c))];
            default:
                Complain(FindingCode.ValueUnfit, key, $"'{key}' of {name} must be a list of texts");
                return [];
        }
    }

    /// <summary>The mapping at <paramref name="key"/>; an empty one where there is none.</summary>
    public YamlSection Section(string key)
    {
        var found = Find(key);
        if (found is not (null or YamlMappingNode))
        {
            Complain(FindingCode.ValueUnfit, key, $"'{key}' of {name} must be a mapping");
        }

        return new YamlSection(found as YamlMappingNode ?? [], $"'{key}'", complaints);
    }

    /// <summary>The mappings in the list at <paramref name="key"/>.</summary>
    public ImmutableArray<YamlSection> Sections(string key)
    {
        var found = Find(key);
        if (found is not (null or YamlSequenceNode))
        {
            Complain(FindingCode.ValueUnfit, key, $"'{key}' of {name} must be a list");
        }

        var items = (found as YamlSequenceNode)?.Children ?? [];
        foreach (var odd in items.Where(i => i is not YamlMappingNode))
        {
            complaints.Add(FindingCode.ValueUnfit, odd, $"each entry of '{key}' must be a mapping");
        }

        return [.. items.OfType<YamlMappingNode>().Select(i => new YamlSection(i, $"an entry of '{key}'", complaints))];
    }

    /// <summary>Keys and texts of this mapping, in the order of the file.</summary>
    public IEnumerable<(string Key, string Value)> Pairs() => node.Children.Select(c => (Text(c.Key), Text(c.Value)));

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
