using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>An overlay in the JSON of the state (docs/formats/state.md).</summary>
internal static class OverlayJson
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static JsonTerm Of(Overlay overlay)
    {
        List<(string, JsonTerm)> fields =
        [
            ("seq", DataFields.Of(overlay.Seq)),
            ("page", DataFields.Of(overlay.Page)),
            ("baseRevision", DataFields.Of(overlay.BaseRevision)),
            ("baseContent", DataFields.Of(overlay.BaseContent)),
            ("message", DataFields.Of(overlay.Message)),
            PatchField.Of(overlay.Patch),
            ("author", Person(overlay.Author)),
            ("at", DataFields.Of(overlay.At.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture))),
            ("revisers", new JsonTerm.List([.. overlay.Revisers.Select(Person)])),
            ("status", DataFields.Of(overlay.Status.Word)),
        ];
        if (overlay.Status.Because is { } because)
        {
            fields.Add(("by", Decision(because)));
        }

        if (overlay.Submission?.Because is { } submission)
        {
            fields.Add(("submission", Decision(submission)));
        }

        if (overlay.Move is { } move)
        {
            fields.Add(("move", JsonTerm.Map.Of(
                ("seq", DataFields.Of(move.Seq)), ("above", DataFields.Of(move.Above)))));
        }

        return JsonTerm.Map.Of([.. fields]);
    }

    private static JsonTerm Person(Author author) =>
        JsonTerm.Map.Of(("name", DataFields.Of(author.Name)), ("email", DataFields.Of(author.Email)));

    private static JsonTerm.Map Decision((long Seq, Decision What) made) => JsonTerm.Map.Of(
        ("seq", DataFields.Of(made.Seq)),
        ("type", DataFields.Of(made.What.Type)),
        ("data", made.What.Fields));
}
