using System.Collections.Concurrent;
using System.Numerics;

namespace ShardWiki.Union;

/// <summary>
/// For a name that nothing bears, the path of the page that it most probably means: one of that name elsewhere, else
/// the nearest by <see cref="EditDistance"/> among names with the same first or last two letters. It is a hint for an
/// author, never a link. It may be asked from many threads.
/// </summary>
internal sealed class ClosestName
{
    private readonly Gazetteer _names;
    private readonly Dictionary<string, List<Candidate>> _byEnd = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, int), Spot?> _known = [];
    private readonly ConcurrentDictionary<string, string> _near = new(StringComparer.Ordinal);

    public ClosestName(Gazetteer names)
    {
        _names = names;
        foreach (var name in names.Names.Select(n => n.ToLowerInvariant()).Order(StringComparer.Ordinal))
        {
            foreach (var end in Ends(name))
            {
                if (!_byEnd.TryGetValue(end, out var list))
                {
                    _byEnd.Add(end, list = []);
                }

                list.Add(new Candidate(name, LettersOf(name)));
            }
        }
    }

    /// <summary>
    /// The path of the closest page, one of the shard at <paramref name="rank"/> first; empty where none is close.
    /// </summary>
    public string Of(string target, int rank) => FindSpot(target, rank)?.Path.ToString() ?? "";

    /// <summary>What goes by the closest name; null where none is close.</summary>
    public Spot? FindSpot(string target, int rank)
    {
        if (_known.TryGetValue((target, rank), out var spot))
        {
            return spot;
        }

        var name = target.TrimEnd('/').ToLowerInvariant();
        name = name[(name.LastIndexOf('/') + 1)..];
        var near = Spellings(name).FirstOrDefault(s => _names.Named(s).Count > 0)
            ?? _near.GetOrAdd(RelativePaths.WithoutEnding(name), Near);
        return _known[(target, rank)] = near.Length == 0 ? null : SpotOf(near, rank);
    }

    private static string[] Spellings(string name) =>
        [name, name.Replace(' ', '_'), name.Replace('_', ' '), RelativePaths.WithoutEnding(name)];

    private Spot SpotOf(string name, int rank) => _names.Named(name).MinBy(s => (s.Rank != rank, s.Rank, s.Path))!;

    private string Near(string name)
    {
        if (name.Length < 3)
        {
            return "";
        }

        var limit = Math.Clamp(name.Length / 4, 1, 3);
        var letters = LettersOf(name);
        var best = (Distance: limit + 1, Name: "");
        foreach (var candidate in Ends(name).SelectMany(e => _byEnd.GetValueOrDefault(e, [])))
        {
            if (BitOperations.PopCount(letters ^ candidate.Letters) > 2 * best.Distance)
            {
                continue;
            }

            var distance = EditDistance.Of(name, candidate.Name, best.Distance);
            if (distance < best.Distance
                || (distance == best.Distance && string.CompareOrdinal(candidate.Name, best.Name) < 0))
            {
                best = (distance, candidate.Name);
            }
        }

        return best.Distance <= limit ? best.Name : "";
    }

    // Which letters a name has, roughly. One edit takes at most one letter away and brings one, so that names that differ in
    // more than twice as many letters are known to be farther apart: where thousands of links lead nowhere, that is most of them.
    private static ulong LettersOf(string name)
    {
        var letters = 0UL;
        foreach (var letter in name)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    private static string[] Ends(string name) =>
        name.Length < 3 ? [] : [$"{name[..2]}…", $"…{name[^2..]}"];

    private sealed record Candidate(string Name, ulong Letters);
}
