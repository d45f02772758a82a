using System.Globalization;

namespace ShardWiki.Coordination;

/// <summary>
/// What a decision changes. Decisions of one key follow on each other, those of different keys never meet: so that to
/// take one back, only those of its key are read again.
/// </summary>
internal readonly record struct EffectKey
{
    private EffectKey(char kind, string name) => (Kind, Name) = (kind, name);

    private char Kind { get; }

    private string Name { get; }

    public static EffectKey OfAddress(string address) => new('a', address);

    public static EffectKey OfVoice(string page) => new('v', page);

    public static EffectKey OfShard(string shard) => new('s', shard);

    public static EffectKey OfOverlay(long seq) => new('o', seq.ToString(CultureInfo.InvariantCulture));
}
