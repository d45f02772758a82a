using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A union that remembers which pairs were compared is the union that compares them all, whatever was edited.</summary>
public sealed class Pairs_that_are_verified_once
{
    private static readonly string[] Words =
        [.. "boat water shore wind sail rope mast keel crew tide star map salt fish net bay".Split(' ')];

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Make_no_other_union() => Law.Holds(inputs: 60, Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var texts = Texts(random);
        var remembered = new VerifiedPairs();
        for (var edits = 0; edits < 4; edits++)
        {
            var (fresh, again) = (new VerifiedPairs(), new VerifiedPairs(remembered.ToBytes()));
            var isSame = Told(texts, fresh) == Told(texts, again) && fresh.ToBytes().Length == again.ToBytes().Length;
            if (!isSame || again.Verified > fresh.Verified)
            {
                return false;
            }

            remembered = again;
            Edit(texts, random);
        }

        return true;
    }));

    [Fact]
    public void Are_not_verified_again()
    {
        var texts = Texts(new Random(7));
        var first = new VerifiedPairs();
        _ = Told(texts, first);
        var again = new VerifiedPairs(first.ToBytes());
        _ = Told(texts, again);

        Assert.NotEqual(0, first.Verified);
        Assert.Equal((0, true), (again.Verified, again.IsAsItWas));
    }

    [Fact]
    public void Are_asked_about_in_either_order_and_both_ways()
    {
        var (part, whole) = (ShingleSet.Of("one two three", 2), ShingleSet.Of("one two three four five", 2));
        var pairs = new VerifiedPairs();

        Assert.Equal(part.Similarity(whole), pairs.Similarity(part, whole));
        Assert.Equal(part.Similarity(whole), pairs.Similarity(whole, part));
        Assert.Equal(part.ShareIn(whole), pairs.ShareIn(part, whole));
        Assert.Equal(whole.ShareIn(part), pairs.ShareIn(whole, part));
        Assert.Equal(1, pairs.Verified);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "one two")]
    [InlineData("one two", "one two")]
    public void Are_none_where_nothing_has_to_be_counted(string one, string other)
    {
        var (a, b) = (ShingleSet.Of(one, 2), ShingleSet.Of(other, 2));
        var pairs = new VerifiedPairs();

        Assert.Equal((a.Similarity(b), a.ShareIn(b)), (pairs.Similarity(a, b), pairs.ShareIn(a, b)));
        Assert.Equal((0, 0), (pairs.Verified, pairs.ToBytes().Length));
    }

    [Fact]
    public void Are_forgotten_where_nobody_asks_for_them()
    {
        var (a, b, c) = (ShingleSet.Of("one two", 2), ShingleSet.Of("two three", 2), ShingleSet.Of("one three", 2));
        var first = new VerifiedPairs();
        _ = first.Similarity(a, b) + first.Similarity(b, c);
        var second = new VerifiedPairs(first.ToBytes());
        _ = second.Similarity(b, c);
        var third = new VerifiedPairs(second.ToBytes());
        _ = third.Similarity(a, b);

        Assert.Equal((2, 0, 1), (first.Verified, second.Verified, third.Verified));
        Assert.False(second.IsAsItWas);
    }

    [Fact]
    public void Are_not_read_where_one_is_cut_short()
    {
        var pairs = new VerifiedPairs();
        _ = pairs.Similarity(ShingleSet.Of("one two", 2), ShingleSet.Of("two three", 2));

        Assert.Throws<FormatException>(() => new VerifiedPairs(pairs.ToBytes().AsMemory(1)));
    }

    // Everything that is found by comparing, with all digits.
    private static string Told(SortedDictionary<string, string> texts, VerifiedPairs verified)
    {
        var space = UnionSpace.Of(string.Concat(texts.Select(t => $"-- {t.Key} --\n{t.Value}\n")));
        var input = space.Input() with { Verified = verified };
        var roster = new Roster(input);
        var union = Unite.Of(input);
        return string.Join('\n',
        [
            .. Matching.Of(roster, space.State, space.Settings).Select(t => $"{t}"),
            .. HeldText.Of(roster, space.Settings).Select(h => $"{h}"),
            .. union.Topics.Select(t => $"{t.Address} {t.State} {string.Join(' ', t.Voices)} {string.Join(' ', t.Reasons)}"),
            .. union.Containments.Select(c => $"{c}"),
            .. union.Conflicts.Select(c => $"{c.Kind} {c.Detail}"),
        ]);
    }

    private static SortedDictionary<string, string> Texts(Random random)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var page = random.Next(6, 14); page > 0; page--)
        {
            texts[$"{"abc"[page % 3]}:{(char)('p' + random.Next(6))}.md"] = Text(random);
        }

        for (var edits = texts.Count; edits > 0; edits--)
        {
            Edit(texts, random);
        }

        return texts;
    }

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(2) == 0 ? 14 : 60).Select(_ => Words[random.Next(Words.Length)]));

    // One page is written anew, gets another word, says what another says, or takes that into itself.
    private static void Edit(SortedDictionary<string, string> texts, Random random)
    {
        string[] keys = [.. texts.Keys];
        var (page, other) = (keys[random.Next(keys.Length)], keys[random.Next(keys.Length)]);
        texts[page] = random.Next(5) switch
        {
            0 => Text(random),
            1 => $"{texts[page]} {Words[random.Next(Words.Length)]}",
            2 => texts[other],
            3 => $"{texts[other]} {Words[random.Next(Words.Length)]}",
            _ => $"{texts[other]} {Text(random)}",
        };
    }
}
