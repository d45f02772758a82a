using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>
/// Collects what <c>meta</c> directives say of their page. The first parameter names the field; others belong to it, as
/// <c>sortas</c> does. Of several directives for one field the last counts (ikiwiki's manual, "ikiwiki/directive/meta").
/// </summary>
internal sealed class MetaReading
{
    private static readonly FrozenSet<string> Fields = new[]
    {
        "title", "author", "authorurl", "date", "updated", "description", "keywords", "copyright", "license",
        "permalink", "guid", "redir", "robots", "enclosure",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, string>.Builder _fields =
        ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    /// <summary>The title; null where none was given.</summary>
    public string? Title => _fields.GetValueOrDefault("title");

    /// <summary>The stable id, and the offset of its directive; null where none was given.</summary>
    public (string Text, int Offset)? StableId { get; private set; }

    /// <summary>The description; empty where none was given.</summary>
    public string Description => _fields.GetValueOrDefault("description", "");

    public void Take(Directive directive, int offset)
    {
        if (directive.Parameters is [{ Name: StableIdReading.Field } id, ..])
        {
            StableId = (id.Value, offset);
        }

        if (directive.Parameters is not [var field, ..] || !Fields.Contains(field.Name))
        {
            return;
        }

        Set(field.Name, field.Value);
        if (directive.Find("sortas") is { } sortas)
        {
            Set($"{field.Name}sort", sortas);
        }
    }

    /// <summary>All of it, with what front matter says, which goes before.</summary>
    public ImmutableSortedDictionary<string, string> ToImmutable(FrontMatter front)
    {
        foreach (var (field, value) in front.Title is { } title ? front.Fields.Add("title", title) : front.Fields)
        {
            _fields[field] = value;
        }

        return _fields.ToImmutable();
    }

    private void Set(string field, string value)
    {
        if (NormalText.Of(value) is { Length: > 0 } text)
        {
            _fields[field] = text;
        }
    }
}
