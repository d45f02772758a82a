using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A shard was joined to the space: its name, the word of its adapter, and its place as the configuration has it. A
/// record; the configuration alone decides what is gathered.
/// </summary>
public sealed record ShardAttached(ShardName Shard, string Adapter, string Place) : Decision
{
    internal const string TypeName = "shard.attached";

    public override string Type => TypeName;

    public override string Subject => Shard.ToString();

    public override string Sentence => OneLine.Of($"Attached the shard {Shard} ({Adapter}: {Place})");

    public override string? Validate() =>
        Subject.Length == 0 ? "a shard needs a name"
        : DataFields.CauseFault(Adapter) is not null ? $"'{OneLine.Of(Adapter)}' is no word for an adapter"
        : HoldsSecret(Place) ? "the place of a shard names somebody who signs in; the journal keeps no secrets"
        : null;

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("shard", DataFields.Of(Subject)),
        ("adapter", DataFields.Of(Adapter)),
        ("place", DataFields.Of(Place)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.Of(Shard);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) =>
        new AttachedShard(line.Seq, Shard, Adapter, Place);

    internal static ShardAttached? Find(string subject, JsonTerm.Map data)
    {
        if (!ShardName.TryParse(data.FindText("shard"), out var shard)
            || shard.ToString() != subject
            || data.FindText("adapter") is not { } adapter
            || data.FindText("place") is not { } place)
        {
            return null;
        }

        var read = new ShardAttached(shard, adapter, place);
        return read.Validate() is null ? read : null;
    }

    // The name before the host of an ssh address is no secret; a password is one, and so is a token at an https host.
    private static bool HoldsSecret(string place)
    {
        var start = place.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
        {
            return false;
        }

        var authority = place[(start + 3)..].Split('/', '?', '#')[0];
        var end = authority.LastIndexOf('@');
        return end >= 0
            && (authority[..end].Contains(':') || !place[..start].EndsWith("ssh", StringComparison.Ordinal));
    }
}
