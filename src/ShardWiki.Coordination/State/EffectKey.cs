using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// What a decision changes. Decisions of one key follow on each other, those of different keys never meet: so that to
/// take one back, only those of its key are read again. (It holds the parts of a name, since to join them for each of
/// 100,000 decisions costs more than all the rest of the fold.)
/// </summary>
internal readonly record struct EffectKey
{
    private EffectKey(char kind, string name, string within, long number) =>
        (Kind, Name, Within, Number) = (kind, name, within, number);

    private char Kind { get; }

    private string Name { get; }

    private string Within { get; }

    private long Number { get; }

    public static EffectKey Of(PagePath address) => new('a', address.ToString(), "", 0);

    public static EffectKey Of(Identity voice) => new('v', voice.Key, voice.Shard.ToString(), 0);

    public static EffectKey Of(ShardName shard) => new('s', shard.ToString(), "", 0);

    public static EffectKey OfOverlay(long seq) => new('o', "", "", seq);
}
