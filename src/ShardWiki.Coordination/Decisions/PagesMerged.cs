using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Somebody reconciled two pages: what the source held at that version is in the target, which thereby reads as
/// <see cref="Content"/>. The text itself is an overlay on the target, or what it held already.
/// </summary>
public sealed record PagesMerged : Decision
{
    internal const string TypeName = "pages.merged";

    /// <summary>The page that was merged into the other.</summary>
    public required Identity Source { get; init; }

    /// <summary>Its shard's version at that time.</summary>
    public required Revision SourceRevision { get; init; }

    /// <summary>Its content at that time.</summary>
    public required Fingerprint SourceContent { get; init; }

    /// <summary>The page that took it in.</summary>
    public required Identity Target { get; init; }

    /// <summary>The target's version before.</summary>
    public required Revision TargetRevision { get; init; }

    /// <summary>The target's content before.</summary>
    public required Fingerprint TargetContent { get; init; }

    /// <summary>The content that came of it.</summary>
    public required Fingerprint Content { get; init; }

    public override string Type => TypeName;

    public override string Subject => Target.ToString();

    public override string Sentence => OneLine.Of($"Merged {Source} into {Target}");

    public override string? Validate() =>
        MemberList.Fault([Source, Target]) ?? DataFields.ContentFault(SourceContent, TargetContent, Content);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("source", DataFields.Of(Source)),
        ("sourceRevision", DataFields.Of(SourceRevision)),
        ("sourceContent", DataFields.Of(SourceContent)),
        ("target", DataFields.Of(Target)),
        ("targetRevision", DataFields.Of(TargetRevision)),
        ("targetContent", DataFields.Of(TargetContent)),
        ("content", DataFields.Of(Content)));

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Reconciliation(line.Seq, this);

    internal static PagesMerged? Find(string subject, JsonTerm.Map data)
    {
        if (DataFields.FindPage(data, "source") is not { } source
            || DataFields.FindRevision(data, "sourceRevision") is not { } sourceRevision
            || DataFields.FindContent(data, "sourceContent") is not { } sourceContent
            || DataFields.FindPage(data, "target") is not { } target
            || DataFields.FindRevision(data, "targetRevision") is not { } targetRevision
            || DataFields.FindContent(data, "targetContent") is not { } targetContent
            || DataFields.FindContent(data, "content") is not { } content)
        {
            return null;
        }

        var read = new PagesMerged
        {
            Source = source,
            SourceRevision = sourceRevision,
            SourceContent = sourceContent,
            Target = target,
            TargetRevision = targetRevision,
            TargetContent = targetContent,
            Content = content,
        };
        return read.Validate() is null && MemberList.Leads(subject, read) ? read : null;
    }
}
