using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>The keys of front matter that are understood; others are the author's own business.</summary>
internal sealed class FrontMatterKeys
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);
    private string? _title;
    private string _description = "";
    private (string Text, int Offset)? _stableId;
    private bool _isDraft;

    /// <summary>Takes a key with the scalars of its value; false where the key stood before.</summary>
    public bool Take(string key, List<string> values, int offset)
    {
        if (!_seen.Add(key))
        {
            return false;
        }

        switch (key)
        {
            case "title":
                _title = NormalText.Of(string.Join(' ', values)) is { Length: > 0 } title ? title : null;
                break;
            case "description":
                _description = NormalText.Of(string.Join(' ', values));
                break;
            case StableIdReading.Field:
                _stableId = (string.Join(' ', values), offset);
                break;
            case "draft":
                _isDraft = string.Equals(string.Concat(values).Trim(), "true", StringComparison.OrdinalIgnoreCase);
                break;
            case "tags" or "tag":
                AddTo(_tags, values.Count == 1 ? values[0].Split([',', ' ', '\t', '\n']) : values, '#');
                break;
            case "aliases" or "alias":
                AddTo(_aliases, values.Count == 1 ? values[0].Split(',') : values, '\0');
                break;
        }

        return true;
    }

    public FrontMatter Read() => new()
    {
        Title = _title,
        Description = _description,
        StableId = _stableId,
        IsDraft = _isDraft,
        Tags = [.. _tags],
        Aliases = [.. _aliases],
    };

    private static void AddTo(SortedSet<string> set, IEnumerable<string> values, char mark)
    {
        foreach (var value in values)
        {
            if (NormalText.Of(value.Trim().TrimStart(mark)) is { Length: > 0 } name)
            {
                set.Add(name);
            }
        }
    }
}
