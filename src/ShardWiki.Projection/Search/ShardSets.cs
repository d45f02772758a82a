using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Sets of shards, numbered as they are met and written with six shards a character, in declared order. Where there is one
/// shard, or more than can be told apart, every set is the empty word.
/// </summary>
internal sealed class ShardSets
{
    private const int Most = 60;
    private const int Bits = 6;

    private readonly FrozenDictionary<ShardName, int> _places;
    private readonly Dictionary<ulong, ushort> _numbers = [];
    private readonly List<string> _words = [];

    public ShardSets(ImmutableArray<ShardSnapshot> shards)
    {
        _places = shards.Select((s, i) => (s.Attachment.Name, i)).ToFrozenDictionary(s => s.Name, s => s.i);
        Width = shards.Length is < 2 or > Most ? 0 : (shards.Length + Bits - 1) / Bits;
        _ = NumberOf(0);
    }

    /// <summary>How many characters a set has.</summary>
    public int Width { get; }

    /// <summary>The words of all sets that were met, by their numbers.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The place of a shard among those that were declared.</summary>
    public int PlaceOf(ShardName shard) => _places[shard];

    /// <summary>The set of one shard.</summary>
    public ulong Of(ShardName shard) => Width == 0 ? 0 : 1ul << _places[shard];

    /// <summary>The number of a set; that of no shard, which stands for any, where there are too many sets.</summary>
    public ushort NumberOf(ulong set)
    {
        if (_numbers.TryGetValue(set, out var number) || _words.Count > ushort.MaxValue)
        {
            return number;
        }

        _words.Add(string.Concat(Enumerable.Range(0, Width).Select(i => SearchAlphabet.Letter((int)(set >> (i * Bits)) & 63))));
        return _numbers[set] = (ushort)(_words.Count - 1);
    }

    /// <summary>The word of the set with that number.</summary>
    public string Word(ushort number) => _words[number];
}
