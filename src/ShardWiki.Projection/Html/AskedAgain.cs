using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Asks again what was asked while some texts of a file were written before. Questions come sorted, so that those of one text follow
/// each other. For one thread.
/// </summary>
internal sealed class AskedAgain
{
    private readonly ImmutableArray<PageLinks> _texts;
    private string _asking = "";
    private Inquiry? _ask;

    private AskedAgain(ImmutableArray<PageLinks> texts) => _texts = texts;

    /// <summary>Digest of the answers that <paramref name="questions"/> get now from the <paramref name="texts"/> of the file.</summary>
    public static string AnswersOf(ImmutableArray<PageLinks> texts, ImmutableArray<string> questions) =>
        TextDigest.Of(questions.Select(new AskedAgain(texts).To));

    private string To(string question)
    {
        var length = Inquiry.LengthOfAsking(question);
        if (!question.AsSpan(0, length).SequenceEqual(_asking))
        {
            _asking = question[..length];
            _ask = FindWhoAsks(_asking.Split(Question.Between));
        }

        return _ask?.Answer(question[length..]) ?? "";
    }

    // What a directive puts into a text asks for itself.
    private Inquiry? FindWhoAsks(string[] asking) =>
        asking is [var owner, var id, _] && _texts.FirstOrDefault(t => $"{t.Place.Owner}" == owner) is { } text && Identity.TryParse(id, out var page)
            ? text.FindAsking(page)
            : null;
}
