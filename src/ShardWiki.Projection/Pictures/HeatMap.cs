using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// How far shards went apart: for each pair the topics that both have, how the voices of the one stand to those of the other where that is
/// what readers meet (the first voice, where none was picked), and how many of them differ.
/// </summary>
internal static class HeatMap
{
    public const string Name = "divergence";
    public const string Title = "Divergence";

    private const int Cell = 104;
    private const int CellHeight = 38;
    private const int Label = 200;
    private const int Top = 70;
    private static readonly string[] Words = ["identical", "behind", "ahead", "mergeable", "conflicting", "different"];

    /// <summary>The picture of all topics with several voices.</summary>
    public static Picture Of(SiteMap map, Frames frames)
    {
        var shards = map.Union.Shards.Select(s => s.Attachment.Name).ToImmutableArray();
        var pairs = Pairs(map.Union);
        var shown = shards.Where(s => pairs.Keys.Any(k => k.Voice == s || k.Reference == s)).ToImmutableArray();
        var lead = pairs.Count == 0
            ? "No topic has voices of several shards, so that none can differ."
            : "Each row is a shard, each column the one whose voice readers meet first. A cell counts the topics that both have and where the row's "
                + "voice says something else; the darker, the larger their share." + OfChoruses(map.Union);
        return new Picture
        {
            Name = Name,
            Title = Title,
            Lead = lead,
            Size = (Math.Max(360, Label + (shown.Length * Cell) + 20), Top + (shown.Length * CellHeight) + 20),
            Draw = drawing => Draw(drawing, shown, pairs),
            Tables = file => [Table(pairs, frames.Link(file, SiteFiles.Shards))],
        };
    }

    private static string OfChoruses(UnionGraph union) => union.Topics.Count(t => t.Canonical is null && t.Voices.Length > 1) is > 0 and var choruses
        ? $" In {Wording.Count(choruses, "topic", "topics")} no voice was picked; there the first of the chorus is the column."
        : "";

    private static Dictionary<(ShardName Voice, ShardName Reference), ImmutableArray<int>> Pairs(UnionGraph union) => union.Topics
        .SelectMany(t => t.Voices.Skip(1).Select(v => (Pair: (v.Id.Shard, Reference: t.Reference.Shard), Word: t.WordOf(v))))
        .GroupBy(v => v.Pair).ToDictionary(
            g => g.Key, g => Words.Select(w => g.Count(v => v.Word == w)).ToImmutableArray());

    private static PictureTableView Table(
        Dictionary<(ShardName Voice, ShardName Reference), ImmutableArray<int>> pairs, string shards) => new(
        "How the voices of one shard stand to those of another",
        ["Shard", "beside", "topics", .. Words],
        [
            .. pairs.OrderBy(p => p.Key.Voice).ThenBy(p => p.Key.Reference).Select(p => new PictureRowView(
                new LinkView(p.Key.Voice.ToString(), $"{shards}#sw-{p.Key.Voice}"),
                [p.Key.Reference.ToString(), Drawing.Text(p.Value.Sum()), .. p.Value.Select(c => Drawing.Text(c))])),
        ]);

    private static void Draw(
        Drawing drawing, ImmutableArray<ShardName> shards, Dictionary<(ShardName Voice, ShardName Reference), ImmutableArray<int>> pairs)
    {
        for (var i = 0; i < shards.Length; i++)
        {
            drawing.Words((Label - 10, Top + (i * CellHeight) + 23), Drawing.Short(shards[i].ToString(), 28), "#1c2430", "end");
            drawing.Words((Label + (i * Cell) + (Cell / 2), Top - 10 - (i % 2 * 18)), Drawing.Short(shards[i].ToString(), 20), "#1c2430", "middle");
            for (var j = 0; j < shards.Length; j++)
            {
                var counts = pairs.GetValueOrDefault((shards[i], shards[j]), []);
                var (all, same) = (counts.Sum(), counts.IsEmpty ? 0 : counts[0]);
                // What differs at all is no blank, however much there is.
                var heat = all == same ? 0 : 1 + ((all - same) * 3 / all);
                var at = (Label + (j * Cell), Top + (i * CellHeight));
                drawing.Box(at, (Cell - 2, CellHeight - 2), all == 0 ? "#f4f4f4" : Heats[heat], "#cccccc");
                if (all > 0)
                {
                    drawing.Words((at.Item1 + (Cell / 2), at.Item2 + 23), $"{Drawing.Text(all - same)} of {Drawing.Text(all)}",
                        heat > 2 ? "#ffffff" : "#1c2430", "middle");
                }
            }
        }
    }

    private static readonly string[] Heats = ["#ffffff", "#fde0c5", "#f8b58b", "#c9543c", "#8c2d19"];
}
