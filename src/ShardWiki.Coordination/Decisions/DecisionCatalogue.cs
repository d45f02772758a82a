using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Coordination;

/// <summary>The types of decision that this program knows, and how each is read from its line.</summary>
public static class DecisionCatalogue
{
    /// <summary>The known types, in ordinal order.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        AliasRemoved.TypeName, AliasSet.TypeName, CanonicalDesignated.TypeName, CanonicalReleased.TypeName,
        DecisionRevoked.TypeName, OverlayApplied.TypeName, OverlayApplyIntended.TypeName, OverlayDrafted.TypeName,
        OverlayRefused.TypeName, OverlayRevised.TypeName, OverlaySubmitted.TypeName, OverlayWithdrawn.TypeName,
        PageForked.TypeName, PagesBound.TypeName, PagesMerged.TypeName, PagesParted.TypeName, ShardAttached.TypeName,
        ShardDetached.TypeName, SpaceFounded.TypeName,
    ];

    /// <summary>How data of older versions become today's. Every type is of its first version today.</summary>
    public static Upcasts Upcasts => Upcasts.None;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>
    /// Reads what somebody asks to append: a type, a subject and data as JSON. Data that the type does not know are
    /// refused, not dropped; a type that this program does not know is carried as it is.
    /// </summary>
    public static DecisionReading Read(string type, string subject, string json)
    {
        if (TypeFault(type) is { } fault)
        {
            return new DecisionReading.Refused(fault);
        }

        if (!CanonicalJson.TryRead(Encoding.UTF8.GetBytes(json), out var term, out var reason))
        {
            return new DecisionReading.Refused($"the data are {reason}");
        }

        if (term is not JsonTerm.Map data)
        {
            return new DecisionReading.Refused("the data are no JSON object");
        }

        var decision = Decide(type, 1, subject, data);
        return Refusal(decision, type, data) is { } refusal
            ? new DecisionReading.Refused(refusal)
            : new DecisionReading.Understood(decision);
    }

    /// <summary>The decision of a line; unknown where no type, version and data of ours fit.</summary>
    internal static Decision Decide(string type, int v, string subject, JsonTerm.Map data)
    {
        var (today, fields) = Upcasts.Of(type, v, data);
        return Known(type, today, subject, fields) ?? new UnknownDecision(type, v, subject, data);
    }

    private static Decision? Known(string type, int v, string subject, JsonTerm.Map data)
    {
        return (type, v) switch
        {
            (AliasRemoved.TypeName, 1) => AliasRemoved.Find(subject, data),
            (AliasSet.TypeName, 1) => AliasSet.Find(subject, data),
            (CanonicalDesignated.TypeName, 1) => CanonicalDesignated.Find(subject, data),
            (CanonicalReleased.TypeName, 1) => CanonicalReleased.Find(subject, data),
            (DecisionRevoked.TypeName, 1) => DecisionRevoked.Find(subject, data),
            (OverlayApplied.TypeName, 1) => OverlayApplied.Find(subject, data),
            (OverlayApplyIntended.TypeName, 1) => OverlayApplyIntended.Find(subject, data),
            (OverlayDrafted.TypeName, 1) => OverlayDrafted.Find(subject, data),
            (OverlayRefused.TypeName, 1) => OverlayRefused.Find(subject, data),
            (OverlayRevised.TypeName, 1) => OverlayRevised.Find(subject, data),
            (OverlaySubmitted.TypeName, 1) => OverlaySubmitted.Find(subject, data),
            (OverlayWithdrawn.TypeName, 1) => OverlayWithdrawn.Find(subject, data),
            (PageForked.TypeName, 1) => PageForked.Find(subject, data),
            (PagesBound.TypeName, 1) => PagesBound.Find(subject, data),
            (PagesMerged.TypeName, 1) => PagesMerged.Find(subject, data),
            (PagesParted.TypeName, 1) => PagesParted.Find(subject, data),
            (ShardAttached.TypeName, 1) => ShardAttached.Find(subject, data),
            (ShardDetached.TypeName, 1) => ShardDetached.Find(subject, data),
            (SpaceFounded.TypeName, 1) => SpaceFounded.Find(subject, data),
            _ => null,
        };
    }

    /// <summary>
    /// What keeps this from being the name of a type, or null: words of <c>[a-z0-9-]</c> joined by dots.
    /// </summary>
    internal static string? TypeFault(string type)
    {
        var words = type.Split('.');
        var fits = words.Length > 1 && type.Length <= 80
            && words.All(word => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Letters));
        return fits ? null : $"'{OneLine.Of(type)}' is no type of decision: lower-case words joined by dots";
    }

    private static string? Refusal(Decision decision, string type, JsonTerm.Map data)
    {
        if (!decision.IsKnown)
        {
            return Types.Contains(type) ? $"these are not the subject and data of '{type}'" : decision.Validate();
        }

        var lost = data.Fields.Select(field => field.Key).Except(decision.Fields.Fields.Select(field => field.Key));
        return lost.Any() ? $"'{type}' knows no '{OneLine.Of(lost.First())}'" : decision.Validate();
    }
}
