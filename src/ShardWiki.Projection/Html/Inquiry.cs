using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What a text asks of the union by name while it is written. Each question is noted, so that the next build can ask it
/// again and write the file anew only where an answer is another (decision 101).
/// </summary>
internal sealed class Inquiry(SiteMap map, UnitedPage page, PagePlace place, Func<string, LinkShape> within)
{
    private const char Between = '\0';

    private readonly LinkShapes _shapes = new(map, place, map.PolicyOf(page));
    private readonly RawLinks _raw = new(map, page, place, within);

    /// <summary>The page or file that <paramref name="name"/> means here; null where nothing goes by it.</summary>
    public Identity? Named(string name) => Noted(Question.Named, name, () => map.Union.Names.Find(page.Id, name));

    /// <summary>The shape of a link to a page, a change or a file.</summary>
    public LinkShape To(Identity id) => Noted(Question.To, $"{id}", () => _shapes.To(id));

    /// <summary>The shape of a picture of the union; of anything else that of a link.</summary>
    public LinkShape Picture(Identity asset) => Noted(Question.Picture, $"{asset}", () => _shapes.Picture(asset));

    /// <summary>The shape of a link to the pages that have a tag.</summary>
    public LinkShape ToTag(string tag) => Noted(Question.Tag, tag, () => _shapes.ToTag(tag));

    /// <summary>The shape of an address as an author wrote it in HTML.</summary>
    public LinkShape Raw(string address) => Noted(Question.Raw, address, () => _raw.Link(address));

    /// <summary>The shape of a picture that an author wrote in HTML.</summary>
    public LinkShape RawPicture(string source) => Noted(Question.RawPicture, source, () => _raw.Picture(source));

    /// <summary>The short name for an address elsewhere; null where the shard has none such.</summary>
    public Shortcut? Shortcut(string name) => Noted(Question.Shortcut, name, () => FindShortcut(name));

    /// <summary>Whether it is a file.</summary>
    public bool IsFile(Identity id) => Noted(Question.Text, $"{id}", () => map.FindAsset(id) is not null);

    /// <summary>
    /// The text of a page, as a template, or of a file; null where it is larger than <paramref name="most"/> bytes, or not
    /// there.
    /// </summary>
    public string? Text(Identity id, int most) => Noted(Question.Text, $"{id}", () =>
        map.FindPage(id) is { } found
            ? found.Read.Gathered.Size > most ? null : map.Template(id, () => TemplateText.Of(map.Parsed(id), map.Input.Written(id)))
            : map.FindAsset(id) is { } asset && asset.Gathered.Size <= most ? TextOf(asset) : null);

    /// <summary>Where links of a text lead that a directive makes here.</summary>
    public ImmutableArray<LinkTarget> Targets(ImmutableArray<PageLink> links)
    {
        foreach (var link in links)
        {
            Note(Question.Link, string.Join(Between, [$"{link.Kind}", $"{link.IsExternal}", link.Target, link.Fragment]));
        }

        return map.Union.Names.Targets(page.Id, links);
    }

    /// <summary>Whether <paramref name="spec"/> holds for the page; null and a mistake where that cannot be told.</summary>
    public bool? Holds(string spec, out PageSpecMistake? mistake)
    {
        Note(Question.Holds, spec);
        return map.Specs.Holds(QueryOf(spec), page.Id, out mistake);
    }

    /// <summary>Whether <paramref name="spec"/> holds for any page; null and a mistake where that cannot be told.</summary>
    public bool? HoldsAnywhere(string spec, out PageSpecMistake? mistake)
    {
        Note(Question.HoldsAnywhere, spec);
        var selection = map.Specs.Select(QueryOf(spec));
        mistake = (selection as PageSelection.Refused)?.Mistake;
        return selection is PageSelection.Selected selected ? !selected.Pages.IsEmpty : null;
    }

    /// <summary>What <paramref name="spec"/> selects here, in the order of <paramref name="sort"/>.</summary>
    public PageSelection Select(string spec, string sort)
    {
        Note(Question.Selection, $"{sort}{Between}{spec}");
        return map.Specs.Select(QueryOf(spec) with { Sort = sort });
    }

    /// <summary>The topic of something that was selected; null where it is no page. The selection is told with it.</summary>
    public Identity? TopicOf(Identity selected) => map.FindPage(selected)?.Topic;

    /// <summary>A page, change or file, as it is listed here.</summary>
    public ListedItem Item(Identity id) => Noted(Question.Item, $"{id}", () => ItemOf(id));

    /// <summary>The whole text of another page with its links, to stand here after <paramref name="prefix"/>.</summary>
    public (ParsedPage Text, PageLinks Links) Body(UnitedPage other, string prefix) => Noted(Question.Body, $"{other.Id}", () =>
        (map.Parsed(other.Id), new PageLinks(map, other, place.Within(prefix)) { IsTranscluded = true }));

    /// <summary>The feeds of a directive of the page; null where it makes none.</summary>
    public InlineFeed? Feeds(Directive directive) => Noted(Question.Feeds, directive.Raw, () => map.Feeds.Find(page.Id, directive));

    /// <summary>Of a noted question, what comes before it: who is shown, and whose text asks.</summary>
    public static (string Owner, string Page, string Asked) Parts(string question) =>
        question.Split(Between, 3) is [var owner, var asking, var rest] ? (owner, asking, rest) : ("", "", "");

    /// <summary>What the answer to a question that was noted before looks like now; equal where the answer is.</summary>
    public string Answer(string question)
    {
        var name = question[1..];
        return question[0] switch
        {
            Question.Named => $"{map.Union.Names.Find(page.Id, name)}",
            Question.To => ShapeOf(name, _shapes.To),
            Question.Picture => ShapeOf(name, _shapes.Picture),
            Question.Tag => DigestOf(_shapes.ToTag(name)),
            Question.Raw => DigestOf(_raw.Link(name)),
            Question.RawPicture => DigestOf(_raw.Picture(name)),
            Question.Shortcut => $"{FindShortcut(name)}",
            Question.Text => ContentOf(Identity.Parse(name)),
            Question.Link => LinkOf(name.Split(Between)),
            Question.Holds => $"{map.Specs.Holds(QueryOf(name), page.Id, out var mistake)}{mistake}",
            Question.Selection => SelectionOf(name.Split(Between, 2)),
            Question.Item => Identity.Parse(name) is var item && map.Holds(item) ? ItemOf(item).Digest : "",
            Question.Body => map.FindPage(Identity.Parse(name)) is { } shown ? BodyOf(shown) : "",
            Question.Feeds => string.Join(Between, map.Feeds.OfPages.GetValueOrDefault(page.Id, [])
                .Where(f => f.Directive.Raw == name).SelectMany(f => f.Files).Select(f => $"{f}")),
            _ => $"{HoldsAnywhere(name, out var refused)}{refused}",
        };
    }

    private PageQuery QueryOf(string spec) =>
        new(spec) { Place = page.Id, ShownOn = place.Owner == page.Id ? null : place.Owner };

    private ListedItem ItemOf(Identity id) => new(map, id, (page.Id.Shard, place));

    private string SelectionOf(string[] asked) => map.Specs.Select(QueryOf(asked[1]) with { Sort = asked[0] }) switch
    {
        PageSelection.Selected selected => TextDigest.Of(selected.Pages.Select(id => $"{id}{Between}{TopicOf(id)}")),
        PageSelection.Refused refused => $"{refused.Mistake}",
        var other => throw new InvalidOperationException($"a selection that is {other}"),
    };

    private string BodyOf(UnitedPage other) =>
        string.Concat(new PageLinks(map, other, place) { IsTranscluded = true }.Parts.Select(p => p.Digest));

    private Shortcut? FindShortcut(string name) => map.ShortcutsOf(page.Id.Shard).GetValueOrDefault(name);

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
            LinkTarget.ToPage to => $"{to.Page}{Between}{to.Shown}{Between}{DigestOf(_shapes.ToPage(to.Page, to.Fragment))}",
            LinkTarget.ToAsset to => DigestOf(_shapes.ToAsset(to.Asset), _shapes.Picture(to.Asset)),
            LinkTarget.ToTag to => DigestOf(_shapes.ToTag(to.Tag)),
            var other => $"{other}",
        };
    }

    private static string DigestOf(params ImmutableArray<LinkShape> shapes) =>
        ViewDigest.Of(shapes, ViewDigest.Default.ImmutableArrayLinkShape);

    private string? TextOf(UnitedAsset asset)
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

    private T Noted<T>(char question, string name, Func<T> answer)
    {
        Note(question, name);
        return answer();
    }

    private void Note(char question, string name) =>
        place.Asked.About($"{place.Owner}{Between}{page.Id}{Between}{question}{name}");
}
