using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// The state as one JSON document (docs/formats/state.md): canonical, so that the same journal gives the same bytes.
/// </summary>
public static class StateJson
{
    /// <summary>The document, without a line feed at its end.</summary>
    public static string Of(SpaceName space, CoordinationState state) => CanonicalJson.Text(Term(space, state));

    internal static JsonTerm.Map Term(SpaceName space, CoordinationState state) => JsonTerm.Map.Of(
        ("format", DataFields.Of("shardwiki-state/1")),
        ("space", DataFields.Of(space.ToString())),
        ("journal", JsonTerm.Map.Of(("head", DataFields.Of(state.Head)), ("seq", DataFields.Of(state.Seq)))),
        ("decisions", Counts(state.Log)),
        ("shards", List(state.Shards, shard => Numbered(
            shard,
            ("shard", DataFields.Of(shard.Shard.ToString())),
            ("adapter", DataFields.Of(shard.Adapter)),
            ("place", DataFields.Of(shard.Place))))),
        ("bindings", List(state.Bindings, it => Numbered(it, ("members", MemberList.Term(it.Members))))),
        ("partings", List(state.Partings, it => Numbered(it, ("members", MemberList.Term([it.A, it.B]))))),
        ("aliases", List(state.Aliases, alias => Numbered(
            alias, ("from", DataFields.Of(alias.From.ToString())), ("to", DataFields.Of(alias.To))))),
        ("designations", List(state.Designations, it => Numbered(it, ("voice", DataFields.Of(it.Voice))))),
        ("overlays", List(state.Overlays, OverlayJson.Of)),
        ("closedOverlays", List(state.ClosedOverlays, OverlayJson.Of)),
        ("forks", List(state.Forks, fork => Numbered(fork, fork.What))),
        ("merges", List(state.Reconciliations, merge => Numbered(merge, merge.What))));

    private static JsonTerm.Map Counts(ImmutableArray<DecisionLine> log)
    {
        var unknown = log.Where(line => !line.IsKnown)
            .CountBy(line => line.Type)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => JsonTerm.Map.Of(("type", DataFields.Of(type.Key)), ("count", DataFields.Of(type.Value))));
        return JsonTerm.Map.Of(
            ("total", DataFields.Of(log.Length)),
            ("revoked", DataFields.Of(log.Count(line => line.RevokedBy is not null))),
            ("void", DataFields.Of(log.Count(line => line.IsVoid))),
            ("unknown", new JsonTerm.List([.. unknown])));
    }

    private static JsonTerm.List List<T>(ImmutableArray<T> items, Func<T, JsonTerm> term) =>
        new([.. items.Select(term)]);

    private static JsonTerm.Map Numbered(Effect effect, params ReadOnlySpan<(string, JsonTerm)> fields) =>
        JsonTerm.Map.Of([("seq", DataFields.Of(effect.Seq)), .. fields]);

    private static JsonTerm.Map Numbered(Effect effect, Decision decision) =>
        Numbered(effect, [.. decision.Fields.Fields.Select(field => (field.Key, field.Value))]);
}
