using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What the union answers to questions of a page's text, and what each answer looks like where only that counts.</summary>
internal sealed class Answers(SiteMap map, UnitedPage page, PagePlace place, Func<string, LinkShape> within)
{
    private const char Between = Question.Between;

    /// <summary>Shapes of links to what is known.</summary>
    public LinkShapes Shapes { get; } = new(map, place, map.PolicyOf(page));

    /// <summary>Shapes of addresses as authors wrote them.</summary>
    public RawLinks Raw { get; } = new(map, page, place, within);

    /// <summary>
    /// What <see cref="Environs"/> tell of the answer to a question that was noted before, as it looks now; equal where that is, and where
    /// they are as they were. Empty where they tell nothing of it.
    /// </summary>
    public string Told(string question)
    {
        var (kind, name) = (question[0], question[1..]);
        return kind switch
        {
            Question.Item => FindItem(name)?.Told ?? "",
            Question.Body => map.FindPage(Identity.Parse(name)) is { } shown ? TextParts.LinksOf(Transcluded(shown)).Digest : "",
            _ => IsLoose(kind, name) ? "" : To(kind, name),
        };
    }

    /// <summary>What else the answer is, which a text or a history alone can make another; empty where there is nothing else.</summary>
    public string Loose(string question)
    {
        var (kind, name) = (question[0], question[1..]);
        return kind switch
        {
            Question.Item => FindItem(name)?.Loose ?? "",
            Question.Body => map.FindPage(Identity.Parse(name)) is { } shown ? TextParts.TextOf(shown, map.Shards[shown.Id.Shard].Attachment).Digest : "",
            _ => IsLoose(kind, name) ? To(kind, name) : "",
        };
    }

    // Whatever is not known to be told is asked again.
    private bool IsLoose(char kind, string name) => kind switch
    {
        Question.Named or Question.Picture or Question.Tag or Question.RawPicture or Question.Feeds => false,
        Question.To or Question.Name => map.FindChange(Identity.Parse(name)) is not null,
        // Which places a page has, its text tells.
        Question.Raw => name.Contains('#', StringComparison.Ordinal),
        Question.Link => !name.EndsWith(Between) || name.StartsWith(nameof(LinkKind.Embed), StringComparison.Ordinal),
        Question.Holds or Question.HoldsAnywhere => !map.Specs.OutlivesEdits(QueryOf(name)),
        Question.Selection => !map.Specs.OutlivesEdits(QueryOf(name.Split(Between, 2))),
        _ => true,
    };

    private string To(char kind, string name) => kind switch
    {
        Question.Named => $"{map.Union.Names.Find(page.Id, name)}",
        Question.To => ShapeOf(name, Shapes.To),
        Question.Picture => ShapeOf(name, Shapes.Picture),
        Question.Tag => DigestOf(Shapes.ToTag(name)),
        Question.Raw => DigestOf(Raw.Link(name)),
        Question.RawPicture => DigestOf(Raw.Picture(name)),
        Question.Shortcut => $"{FindShortcut(name)}",
        Question.Text => ContentOf(Identity.Parse(name)),
        Question.Link => LinkOf(name.Split(Between)),
        Question.Holds => $"{map.Specs.Holds(QueryOf(name), page.Id, out var mistake)}{mistake}",
        Question.Selection => SelectionOf(name.Split(Between, 2)),
        Question.Diagram => map.Input.Diagram(name)?.File ?? "",
        Question.Feeds => string.Join(Between, map.Feeds.OfPages.GetValueOrDefault(page.Id, [])
            .Where(f => f.Directive.Raw == name).SelectMany(f => f.Files).Select(f => $"{f}")),
        Question.Name => Identity.Parse(name) is var known && map.Holds(known) ? map.Specs.NameOf(known, page.Id.Shard) : "",
        _ => AnywhereOf(name),
    };

    /// <summary>A specification as it is asked here.</summary>
    public PageQuery QueryOf(string spec) =>
        new(spec) { Place = page.Id, ShownOn = place.Owner == page.Id ? null : place.Owner };

    /// <summary>Something as it is listed here.</summary>
    public ListedItem ItemOf(Identity id) => new(map, id, (page.Id.Shard, place));

    private string AnywhereOf(string spec) => $"{map.Specs.HoldsAnywhere(QueryOf(spec), out var mistake)}{mistake}";

    private PageQuery QueryOf(string[] asked) => QueryOf(asked[1]) with { Sort = asked[0] };

    private string SelectionOf(string[] asked) => map.Specs.Select(QueryOf(asked)) switch
    {
        PageSelection.Selected selected => DigestOf(selected),
        PageSelection.Refused refused => $"{refused.Mistake}",
        var other => throw new InvalidOperationException($"a selection that is {other}"),
    };

    private string DigestOf(PageSelection.Selected selected)
    {
        using var digest = new TextDigest();
        foreach (var id in selected.Pages)
        {
            var topic = map.FindPage(id)?.Topic ?? default;
            digest.Add($"{id.Shard}", id.Key, $"{topic.Shard}", topic.Key ?? "");
        }

        return digest.ToString();
    }

    private PageLinks Transcluded(UnitedPage other) => new(map, other, place) { IsTranscluded = true };

    private ListedItem? FindItem(string name) => Identity.Parse(name) is var id && map.Holds(id) ? ItemOf(id) : null;

    /// <summary>The short name for an address elsewhere; null where the shard has none such.</summary>
    public Shortcut? FindShortcut(string name) => map.ShortcutsOf(page.Id.Shard).GetValueOrDefault(name);

    private string ContentOf(Identity id) =>
        map.FindPage(id) is { } found ? $"page {found.Read.Shown} {map.Shards[id.Shard].Attachment.Dialect.Name}"
        : map.FindAsset(id) is { } asset ? $"file {asset.Gathered.Content.Content}"
        : "";

    private string ShapeOf(string id, Func<Identity, LinkShape> shape) =>
        Identity.Parse(id) is var found && map.Holds(found) ? DigestOf(shape(found)) : "";

    // A link and a picture of one target look different.
    private string LinkOf(string[] parts)
    {
        var link = new PageLink
        {
            Kind = Enum.Parse<LinkKind>(parts[0]),
            IsExternal = bool.Parse(parts[1]),
            Target = parts[2],
            Fragment = parts[3],
            Label = "",
            Line = 0,
            Column = 0,
        };
        return map.Union.Names.Targets(page.Id, [link])[0] switch
        {
            LinkTarget.ToPage to => $"{to.Page}{Between}{to.Shown}{Between}{DigestOf(Shapes.ToPage(to.Page, to.Fragment))}",
            LinkTarget.ToAsset to => DigestOf(Shapes.ToAsset(to.Asset), Shapes.Picture(to.Asset)),
            LinkTarget.ToTag to => DigestOf(Shapes.ToTag(to.Tag)),
            var other => $"{other}",
        };
    }

    private static string DigestOf(params ImmutableArray<LinkShape> shapes) =>
        ViewDigest.Of(shapes, ViewShapes.Default.ImmutableArrayLinkShape);

    /// <summary>The text of a file; null where it is gone.</summary>
    public string? TextOf(UnitedAsset asset)
    {
        try
        {
            return Encoding.UTF8.GetString(map.Input.Contents.Read(asset.Gathered.Content)).ReplaceLineEndings("\n");
        }
        catch (ContentGoneException)
        {
            return null;
        }
    }
}
