using System.Text;
using System.Text.Json;
using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_state_as_JSON
{
    private static readonly Identity A = Script.Page("notes:a.md");
    private static readonly Identity B = Script.Page("wiki:b.md");

    [Fact]
    public void Of_nothing_is_a_document_too()
    {
        var json = StateJson.Of(Script.Handbook, CoordinationState.Empty);

        Assert.Equal(
            "{'aliases':[],'bindings':[],'closedOverlays':[],'decisions':{'revoked':0,'total':0,'unknown':[],'void':0},"
            + "'designations':[],'forks':[],'format':'shardwiki-state/1',"
            + "'journal':{'head':'0000000000000000000000000000000000000000000000000000000000000000','seq':0},"
            + "'merges':[],'overlays':[],'partings':[],'shards':[],'space':'handbook'}",
            json.Replace('"', '\''));
        Assert.Empty(JsonSchema.Errors("shardwiki-state", Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Tells_every_effect_of_every_type() => Golden.Matches(Told(
        new PagesBound([A, B]),
        new PagesParted(A, B),
        new AliasSet(PagePath.Of("b"), B),
        new AliasSet(PagePath.Of("a"), A),
        new CanonicalDesignated(B),
        new ShardAttached(ShardName.Parse("notes"), "folder", "notes"),
        Read("page.forked", """{"source":"wiki:b.md","sourceContent":"78981922613b2afb6025042ff6bd878ac1994e85","sourceRevision":"r1","target":"notes:a.md"}"""),
        Read("pages.merged", """{"content":"f2ad6c76f0115a6ba5b00456a849810e7ec0af20","source":"wiki:b.md","sourceContent":"78981922613b2afb6025042ff6bd878ac1994e85","sourceRevision":"r1","target":"notes:a.md","targetContent":"61780798228d17af2d34fce4cfbdf35556832472","targetRevision":"r2"}"""),
        Script.Unknown(),
        new DecisionRevoked(3, A.ToString(), ""),
        new DecisionRevoked(3, A.ToString(), "")));

    [Theory]
    [InlineData("d", null)]
    [InlineData("dr", null)]
    [InlineData("ds", "overlay.submitted")]
    [InlineData("dsr", null)]
    [InlineData("di", "overlay.apply-intended")]
    [InlineData("dia", "overlay.applied")]
    [InlineData("df", "overlay.refused")]
    [InlineData("dw", "overlay.withdrawn")]
    public void Tells_of_an_overlay_what_brought_it_where_it_is(string so, string? by)
    {
        using var json = JsonDocument.Parse(Told([.. so.Select(The_status_of_an_overlay.One)]));
        var overlay = json.RootElement.GetProperty("overlays").EnumerateArray()
            .Concat(json.RootElement.GetProperty("closedOverlays").EnumerateArray()).Single();

        Assert.Equal(by, overlay.TryGetProperty("by", out var made) ? made.GetProperty("type").GetString() : null);
        Assert.Equal(so.Contains('s'), overlay.TryGetProperty("submission", out _));
    }

    [Fact]
    public void Is_the_same_text_for_the_same_state()
    {
        Decision[] decisions = [new AliasSet(PagePath.Of("b"), B), new AliasSet(PagePath.Of("a"), A)];

        Assert.Equal(Told(decisions), Told(decisions));
    }

    [Fact]
    public void Shows_where_two_states_part()
    {
        var state = Script.Folded(new AliasSet(PagePath.Of("b"), B), new PagesBound([A, B]));
        var bound = state.Bindings[0];

        Assert.Null(Difference(state, Script.Folded(new AliasSet(PagePath.Of("b"), B), new PagesBound([A, B]))));
        Assert.Equal("/aliases/0/to", Difference(state, state with { Aliases = [state.Aliases[0] with { To = A }] }));
        Assert.Equal("/bindings/1", Difference(state, state with { Bindings = [bound, bound] }));
        Assert.Equal("/bindings/0", Difference(state, state with { Bindings = [] }));
        Assert.Equal("/journal/head", Difference(state, state with { Head = new string('1', 64) }));
        Assert.Equal("decision 2", Difference(state, state with { Log = state.Log.SetItem(1, Changed(state.Log[1])) }));
    }

    private static DecisionLine Changed(DecisionLine line) => line with { At = line.At.AddSeconds(1) };

    private static string? Difference(CoordinationState a, CoordinationState b) =>
        StateDifference.Of(Script.Handbook, a, b);

    private static string Told(params Decision[] decisions)
    {
        var json = StateJson.Of(Script.Handbook, Script.Folded(decisions));
        Assert.Empty(JsonSchema.Errors("shardwiki-state", Encoding.UTF8.GetBytes(json)));
        return json.Replace(",\"", ",\n\"", StringComparison.Ordinal) + "\n";
    }

    private static Decision Read(string type, string json) =>
        Assert.IsType<DecisionReading.Understood>(DecisionCatalogue.Read(type, "notes:a.md", json)).Decision;
}
