using System.Collections.Immutable;

namespace ShardWiki.Bench;

/// <summary>
/// Whole builds into new folders by several programs, in turns: each round begins with another of them, and what it wrote is gone
/// before the next. One run of each goes before and does not count: it warms ShardWiki's mirror and the disk.
/// </summary>
internal sealed record FullBuilds(ImmutableArray<Contestant> Contestants, ImmutableArray<ImmutableArray<MeasuredRun>> Runs)
{
    public static FullBuilds Of(ImmutableArray<Contestant> contestants, int rounds, string folder)
    {
        var runs = contestants.Select(_ => ImmutableArray.CreateBuilder<MeasuredRun>(rounds)).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Length; turn++)
            {
                var who = (turn + round + 1) % contestants.Length;
                var run = contestants[who].Build(Path.Combine(folder, $"by{who}"));
                if (round >= 0)
                {
                    runs[who].Add(run);
                }
            }

            Directory.Delete(folder, recursive: true);
            Console.Error.WriteLine($"full builds, round {round + 1} of {rounds}");
        }

        return new FullBuilds(contestants, [.. runs.Select(r => r.ToImmutable())]);
    }
}
