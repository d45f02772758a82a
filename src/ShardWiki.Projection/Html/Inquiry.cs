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
    private const char Between = Question.Between;

    private readonly Answers _answers = new(map, page, place, within);

    // What each question of this text begins with: who is shown, and whose text asks.
    private string? _asking;

    /// <summary>The page or file that <paramref name="name"/> means here; null where nothing goes by it.</summary>
    public Identity? Named(string name) => Noted(Question.Named, name, () => map.Union.Names.Find(page.Id, name));

    /// <summary>The shape of a link to a page, a change or a file.</summary>
    public LinkShape To(Identity id) => Noted(Question.To, $"{id}", () => _answers.Shapes.To(id));

    /// <summary>The shape of a picture of the union; of anything else that of a link.</summary>
    public LinkShape Picture(Identity asset) => Noted(Question.Picture, $"{asset}", () => _answers.Shapes.Picture(asset));

    /// <summary>The shape of a link to the pages that have a tag.</summary>
    public LinkShape ToTag(string tag) => Noted(Question.Tag, tag, () => _answers.Shapes.ToTag(tag));

    /// <summary>The shape of an address as an author wrote it in HTML.</summary>
    public LinkShape Raw(string address) => Noted(Question.Raw, address, () => _answers.Raw.Link(address));

    /// <summary>The shape of a picture that an author wrote in HTML.</summary>
    public LinkShape RawPicture(string source) => Noted(Question.RawPicture, source, () => _answers.Raw.Picture(source));

    /// <summary>The short name for an address elsewhere; null where the shard has none such.</summary>
    public Shortcut? Shortcut(string name) => Noted(Question.Shortcut, name, () => _answers.FindShortcut(name));

    /// <summary>Whether it is a file.</summary>
    public bool IsFile(Identity id) => Noted(Question.Text, $"{id}", () => map.FindAsset(id) is not null);

    /// <summary>
    /// The text of a page, as a template, or of a file; null where it is larger than <paramref name="most"/> bytes, or not
    /// there.
    /// </summary>
    public string? Text(Identity id, int most) => Noted(Question.Text, $"{id}", () =>
        map.FindPage(id) is { } found
            ? found.Read.Gathered.Size > most ? null : map.Template(id, () => TemplateText.Of(map.Parsed(id), map.Input.Written(id)))
            : map.FindAsset(id) is { } asset && asset.Gathered.Size <= most ? _answers.TextOf(asset) : null);

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
        return map.Specs.Holds(_answers.QueryOf(spec), page.Id, out mistake);
    }

    /// <summary>Whether <paramref name="spec"/> holds for any page; null and a mistake where that cannot be told.</summary>
    public bool? HoldsAnywhere(string spec, out PageSpecMistake? mistake)
    {
        Note(Question.HoldsAnywhere, spec);
        return map.Specs.HoldsAnywhere(_answers.QueryOf(spec), out mistake);
    }

    /// <summary>What <paramref name="spec"/> selects here, in the order of <paramref name="sort"/>.</summary>
    public PageSelection Select(string spec, string sort)
    {
        Note(Question.Selection, $"{sort}{Between}{spec}");
        return map.Specs.Select(_answers.QueryOf(spec) with { Sort = sort });
    }

    /// <summary>The topic of something that was selected; null where it is no page. The selection is told with it.</summary>
    public Identity? TopicOf(Identity selected) => map.FindPage(selected)?.Topic;

    /// <summary>The name by which specifications here know a page, change or file.</summary>
    public string NameOf(Identity id) => Noted(Question.Name, $"{id}", () => map.Specs.NameOf(id, page.Id.Shard));

    /// <summary>A page, change or file, as it is listed here.</summary>
    public ListedItem Item(Identity id) => Noted(Question.Item, $"{id}", () => _answers.ItemOf(id));

    /// <summary>The whole text of another page with its links, to stand here after <paramref name="prefix"/>.</summary>
    public (ParsedPage Text, PageLinks Links) Body(UnitedPage other, string prefix) => Noted(Question.Body, $"{other.Id}", () =>
        (map.Parsed(other.Id), new PageLinks(map, other, place.Within(prefix)) { IsTranscluded = true }));

    /// <summary>The picture of a diagram; null where none was drawn.</summary>
    public DiagramPicture? Diagram(string text) => Noted(Question.Diagram, text, () => map.Input.Diagram(text));

    /// <summary>The feeds of a directive of the page; null where it makes none.</summary>
    public InlineFeed? Feeds(Directive directive) => Noted(Question.Feeds, directive.Raw, () => map.Feeds.Find(page.Id, directive));

    /// <summary>What the answers to questions that were noted before look like now.</summary>
    public Answers Answers => _answers;

    /// <summary>How much of a noted question says who is shown and whose text asks, with what is between; the rest is what is asked.</summary>
    public static int LengthOfAsking(string question) => question.IndexOf(Between, question.IndexOf(Between, StringComparison.Ordinal) + 1) + 1;

    private T Noted<T>(char question, string name, Func<T> answer)
    {
        Note(question, name);
        return answer();
    }

    private void Note(char question, string name) =>
        place.Asked.About(string.Concat(_asking ??= $"{place.Owner}{Between}{page.Id}{Between}", [question], name));
}
