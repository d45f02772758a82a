using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_comparison_of_texts
{
    private static readonly Arbitrary<(string, string)> Pairs = Gen.Choose(0, int.MaxValue - 1).Select(Pair).ToArbitrary();

    [Fact]
    public void Leaves_nothing_out_on_either_side() => Law.Holds(
        Prop.ForAll(Pairs, pair =>
        {
            var rows = Comparing.Of(pair.Item1, pair.Item2)!.Rows;
            return Side(rows.Select(r => r.Left)) == pair.Item1 && Side(rows.Select(r => r.Right)) == pair.Item2;
        }));

    [Fact]
    public void Says_the_same_of_what_is_the_same_and_nothing_else() => Law.Holds(
        Prop.ForAll(Pairs, pair => Comparing.Of(pair.Item1, pair.Item2)!.Rows.All(r => r.Kind switch
        {
            RowKind.Same => r.Left!.Text == r.Right!.Text,
            RowKind.Changed => r.Left!.Text != r.Right!.Text,
            RowKind.Removed => r.Right is null,
            _ => r.Left is null,
        })));

    [Fact]
    public void Marks_the_words_that_changed()
    {
        var row = Assert.Single(Comparing.Of("A boat, made of wood.\n", "A ship, made of wood.\n")!.Rows);

        Assert.Equal(["boat"], row.Left!.Pieces.Where(p => p.IsChanged).Select(p => p.Text));
        Assert.Equal(["ship"], row.Right!.Pieces.Where(p => p.IsChanged).Select(p => p.Text));
    }

    [Fact]
    public void Is_not_made_of_texts_that_nobody_would_read_side_by_side() =>
        Assert.Null(Comparing.Of(new string('\n', 20_000), "a"));

    private static string Side(IEnumerable<ComparedLine?> lines) =>
        string.Concat(lines.OfType<ComparedLine>().Select(l => $"{l.Text}\n"));

    private static (string, string) Pair(int seed)
    {
        var random = new Random(seed);
        return (Text(random), Text(random));
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ =>
        string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => $"w{random.Next(4)}")) + "\n"));
}
