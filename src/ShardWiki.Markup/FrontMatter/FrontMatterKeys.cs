using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>The keys of front matter that are understood; others are the author's own business.</summary>
internal sealed class FrontMatterKeys
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, string>.Builder _fields =
        ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    private string? _title;
    private string _description = "";
    private (string Text, int Offset)? _stableId;
    private bool _isDraft;

    /// <summary>Takes a key with its value; false where the key stood before.</summary>
    public bool Take(string key, FrontMatterValue value, int offset)
    {
        var values = value.Scalars;
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
            default:
                TakeField(key, value);
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
        Fields = _fields.ToImmutable(),
        Tags = [.. _tags],
        Aliases = [.. _aliases],
    };

    private void TakeField(string key, FrontMatterValue value)
    {
        switch (key)
        {
            // Of a mapping nobody knows which of its values is the name.
            case "author" or "authors" when !value.HoldsMapping:
                SetField("author", string.Join(", ", value.Scalars.Select(v => v.Trim()).Where(v => v.Length > 0)));
                break;
            case "date" or "updated" when value.Scalars.Count == 1:
                SetField(key, value.Scalars[0]);
                break;
        }
    }

    // Of 'author' and 'authors' the first counts, as of a key that stands twice.
    private void SetField(string name, string value)
    {
        if (NormalText.Of(value) is { Length: > 0 } text)
        {
            _fields.TryAdd(name, text);
        }
    }

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
