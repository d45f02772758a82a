using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A page was copied, with its attribution. The version that was copied is the fork point: what changed since, on
/// either side, is measured from there.
/// </summary>
public sealed record PageForked : Decision
{
    internal const string TypeName = "page.forked";

    /// <summary>The page that was copied.</summary>
    public required Identity Source { get; init; }

    /// <summary>Its shard's version at that time.</summary>
    public required Revision SourceRevision { get; init; }

    /// <summary>Its content at that time.</summary>
    public required Fingerprint SourceContent { get; init; }

    /// <summary>The copy.</summary>
    public required Identity Target { get; init; }

    public override string Type => TypeName;

    public override string Subject => Target.ToString();

    public override string Sentence => OneLine.Of($"Forked {Source} as {Target}");

    public override string? Validate() => MemberList.Fault([Source, Target]) ?? DataFields.ContentFault(SourceContent);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("source", DataFields.Of(Source)),
        ("sourceRevision", DataFields.Of(SourceRevision)),
        ("sourceContent", DataFields.Of(SourceContent)),
        ("target", DataFields.Of(Target)));

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Fork(line.Seq, this);

    internal static PageForked? Find(string subject, JsonTerm.Map data)
    {
        if (DataFields.FindPage(data, "source") is not { } source
            || DataFields.FindRevision(data, "sourceRevision") is not { } revision
            || DataFields.FindContent(data, "sourceContent") is not { } content
            || DataFields.FindPage(data, "target") is not { } target)
        {
            return null;
        }

        var read = new PageForked
        {
            Source = source,
            SourceRevision = revision,
            SourceContent = content,
            Target = target,
        };
        return read.Validate() is null && MemberList.Leads(subject, read) ? read : null;
    }
}
