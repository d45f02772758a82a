using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_decision_that_is_revoked
{
    private static readonly Identity A = Script.Page("notes:a.md");
    private static readonly Identity B = Script.Page("wiki:b.md");

    [Fact]
    public void Is_read_as_if_it_had_never_been_written()
    {
        var state = Script.Folded(
            new PagesBound([A, B]), new PagesParted(A, B), new CanonicalDesignated(B), Alias("x", A),
            Revoked(2, A), Revoked(3, A), Revoked(4, B), Revoked(5, "x"));

        Assert.Empty(state.Bindings);
        Assert.Empty(state.Partings);
        Assert.Empty(state.Designations);
        Assert.Empty(state.Aliases);
        Assert.Equal([null, 6, 7, 8, 9, null, null, null, null], state.Log.Select(line => line.RevokedBy));
    }

    [Fact]
    public void Gives_way_to_the_word_before_it()
    {
        Decision[] words = [Alias("x", A), Alias("x", B), new AliasRemoved(PagePath.Of("x"))];

        Assert.Empty(Script.Folded(words).Aliases);
        Assert.Equal("3 wiki:b.md", Alias(Script.Folded([.. words, Revoked(4, "x")])));
        Assert.Equal("2 notes:a.md", Alias(Script.Folded([.. words, Revoked(4, "x"), Revoked(3, "x")])));
    }

    [Fact]
    public void Stands_again_when_its_revocation_is_revoked()
    {
        Decision[] words = [Alias("x", A), Alias("x", B), Revoked(3, "x"), Revoked(4, "x")];

        Assert.Equal("3 wiki:b.md", Alias(Script.Folded(words)));
        Assert.Equal("2 notes:a.md", Alias(Script.Folded([.. words, Revoked(5, "x")])));
        Assert.Equal("3 wiki:b.md", Alias(Script.Folded([.. words, Revoked(5, "x"), Revoked(6, "x")])));
    }

    [Fact]
    public void May_be_revoked_again_once_it_stands_again()
    {
        var state = Script.Folded(
            Alias("x", A), Revoked(2, "x"), Revoked(3, "x"), Revoked(2, "x"), Revoked(4, "x"), Revoked(5, "x"));

        // Number 6 makes 3 stand again, so that 2 is taken back by 3 also after 5 is revoked.
        Assert.Empty(state.Aliases);
        Assert.Equal([null, 3, null, 6, 7, null, null], state.Log.Select(line => line.RevokedBy));
    }

    [Fact]
    public void Takes_with_it_what_followed_from_it()
    {
        var state = Script.Folded(Alias("x", A), new AliasRemoved(PagePath.Of("x")), Revoked(2, "x"));

        Assert.Equal([false, false, true, false], state.Log.Select(line => line.IsVoid));
    }

    public static TheoryData<string, Decision> Objections => new()
    {
        { "there is no decision 9", Revoked(9, "x") },
        { "there is no decision 6", Revoked(6, "x") },
        { "decision 2 is about 'x', not 'y'", Revoked(2, "y") },
        { "decision 1 founded the space, which cannot be revoked", Revoked(1, "handbook") },
        { "decision 3 is revoked already", Revoked(3, "y") },
        { "decision 5 has no effect", Revoked(5, "y") },
    };

    [Theory]
    [MemberData(nameof(Objections))]
    public void Is_not_revoked_by_what_cannot_be_meant(string objection, Decision revocation)
    {
        Decision[] before = [Alias("x", A), Alias("y", B), Revoked(3, "y"), Revoked(3, "y")];
        var state = Script.Folded([.. before, revocation]);

        Assert.Equal(objection, Fold.ObjectionTo(Script.Folded(before), revocation));
        Assert.True(state.Log[^1].IsVoid);
        Assert.Equal("2 notes:a.md", Alias(state));
        Assert.Equal([null, null, 4, null, null, null], state.Log.Select(line => line.RevokedBy));
    }

    [Fact]
    public void May_be_of_a_type_that_is_not_known()
    {
        var state = Script.Folded(Script.Unknown(), Revoked(2, "sky"));

        Assert.Equal((3L, false), (state.Log[1].RevokedBy, state.Log[2].IsVoid));
    }

    [Fact]
    public void Is_found_in_any_normal_form()
    {
        var revoked = Revoked(2, "caf\u0065\u0301");

        Assert.Null(Fold.ObjectionTo(Script.Folded(Alias("caf\u00e9", A)), revoked));
    }

    [Fact]
    public void Is_taken_back_through_any_number_of_others()
    {
        var chain = Enumerable.Range(2, 2000).Select(seq => Revoked(seq, "x"));

        Assert.Single(Script.Folded([Alias("x", A), .. chain]).Aliases);
        Assert.Empty(Script.Folded([Alias("x", A), .. chain, Revoked(2002, "x")]).Aliases);
    }

    private static AliasSet Alias(string from, Identity to) => new(PagePath.Of(from), to);

    private static string Alias(CoordinationState state) =>
        string.Join(", ", state.Aliases.Where(it => it.From == PagePath.Of("x")).Select(it => $"{it.Seq} {it.To}"));

    private static DecisionRevoked Revoked(long seq, Identity about) => Revoked(seq, about.ToString());

    private static DecisionRevoked Revoked(long seq, string about) => new(seq, about, "");
}
