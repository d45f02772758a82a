using System.Text;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_page_that_commands_name_by_its_own_id : IDisposable
{
    private const string Two = "xref:docs.two";

    private readonly PublishedSpace _space = new("  - { name: wiki, folder: wiki, dialect: gfm, mount: wiki }\n");

    public A_page_that_commands_name_by_its_own_id()
    {
        _space.Write("notes/guide/two.md", "---\nuid: docs.two\n---\n# Two\n");
        _space.Write("wiki/other.md", "---\nuid: wiki:other\n---\n# Other\n");
    }

    [Fact]
    public void Is_explained_compared_and_asked_from()
    {
        var explained = Assert.IsType<ExplainOutcome>(ExplainVerb.Run(_space.Request, Two, null, CancellationToken.None));
        Assert.Equal("notes:guide/two.md", Assert.Single(Assert.Single(explained.Topics).Voices).Id);

        var compared = Assert.IsType<DiffOutcome>(DiffVerb.Run(new DiffRequest(_space.Request, Two, "xref:wiki:other"), null, CancellationToken.None));
        Assert.Equal(("notes:guide/two.md", "wiki:other.md"), (compared.A, compared.B));

        var asked = Assert.IsType<QueryOutcome>(QueryVerb.Run(new QueryRequest(_space.Request, "./*") { From = Two }, null, CancellationToken.None));
        Assert.Equal(["notes:guide/two.md"], asked.Pages.Select(p => p.Id));
    }

    [Fact]
    public void Is_decided_about_by_its_identity()
    {
        Is(BindVerb.Run(Asks, [Two, "xref:wiki:other"], CancellationToken.None), "notes:guide/two.md, wiki:other.md");
        Is(DesignateVerb.Run(Asks, "xref:wiki:other", CancellationToken.None), "wiki:other.md");
        Is(AliasVerb.Run(Asks, "short", Two, CancellationToken.None), "notes:guide/two.md");
        Is(PartVerb.Run(Asks, Two, "xref:wiki:other", CancellationToken.None), "notes:guide/two.md");
    }

    [Fact]
    public void Is_edited_forked_and_merged()
    {
        var source = Assert.IsType<OverlaySourceOutcome>(OverlaySourceVerb.OfPage(_space.Request, Two, CancellationToken.None));
        Assert.Equal("notes:guide/two.md", source.Page);

        Is(OverlayNewVerb.Run(Asks, new OverlayDraft(Two, Encoding.UTF8.GetBytes("# Two, edited\n"), "Edit"), CancellationToken.None), "notes:guide/two.md");
        Is(ForkVerb.Run(new ForkRequest(Asks, "xref:wiki:other", "notes"), CancellationToken.None), "notes:other.md");
        Is(MergeVerb.Run(
            new MergeRequest(Asks, "notes:one.md", "xref:wiki:other") { Text = Encoding.UTF8.GetBytes("# Both\n") }, null, CancellationToken.None), "wiki:other.md");
    }

    [Fact]
    public void Is_refused_with_all_of_them_where_several_have_the_id()
    {
        _space.Write("wiki/copy.md", "---\nuid: docs.two\n---\n# A copy of something else\n");

        var refused = Assert.IsType<NotDone>(BindVerb.Run(Asks, [Two, "xref:wiki:other"], CancellationToken.None));

        Assert.Equal("'xref:docs.two' is more than one page: notes:guide/two.md, wiki:copy.md; name one of them", refused.Reason);
        Assert.Equal(2, Assert.IsType<ExplainOutcome>(ExplainVerb.Run(_space.Request, Two, null, CancellationToken.None)).Topics.Length);
    }

    [Theory]
    [InlineData("xref:docs.tow", "there is no page 'xref:docs.tow'; closest is 'xref:docs.two'")]
    [InlineData("xref:Docs.two", "there is no page 'xref:Docs.two'; closest is 'xref:docs.two'")]
    public void Is_named_to_the_letter(string name, string why)
    {
        Assert.Equal(why, Assert.IsType<NotDone>(DesignateVerb.Run(Asks, name, CancellationToken.None)).Reason);
        Assert.Equal(why, Assert.IsType<NotDone>(ExplainVerb.Run(_space.Request, name, null, CancellationToken.None)).Reason);
    }

    public void Dispose() => _space.Dispose();

    private DecisionRequest Asks => new(_space.Request, "Ann <ann@example.org>");

    private static void Is(VerbOutcome outcome, string page) => Assert.Contains(page, outcome switch
    {
        DecisionOutcome one => $"{one.Subject} {one.Sentence}",
        DecisionsOutcome several => string.Join("; ", several.Decisions.Select(d => $"{d.Subject} {d.Sentence}")),
        _ => $"{outcome}",
    }, StringComparison.Ordinal);
}
