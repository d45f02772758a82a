using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A shard left the space. A record; the configuration alone decides what is gathered.</summary>
public sealed record ShardDetached(ShardName Shard) : Decision
{
    internal const string TypeName = "shard.detached";

    public override string Type => TypeName;

    public override string Subject => Shard.ToString();

    public override string Sentence => $"Detached the shard {Shard}";

    public override string? Validate() => Subject.Length == 0 ? "a shard needs a name" : null;

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("shard", DataFields.Of(Subject)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.Of(Shard);

    internal override string? ObjectionTo(Effect? standing) =>
        standing is null ? $"no shard '{Shard}' is attached" : null;

    internal override Effect? EffectOn(Effect? standing, DecisionLine line) => null;

    internal static ShardDetached? Find(string subject, JsonTerm.Map data) =>
        ShardName.TryParse(data.FindText("shard"), out var shard) && shard.ToString() == subject
            ? new ShardDetached(shard)
            : null;
}
