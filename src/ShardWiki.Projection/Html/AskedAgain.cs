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
    private Answers? _answers;

    private AskedAgain(ImmutableArray<PageLinks> texts) => _texts = texts;

    /// <summary>The answers that <paramref name="questions"/> get now from the <paramref name="texts"/> of the file.</summary>
    public static AnswerSums AnswersOf(ImmutableArray<PageLinks> texts, ImmutableArray<string> questions) => questions.IsEmpty
        ? default
        : new AnswerSums(SumOf(texts, questions, (answers, question) => answers.Told(question)), LooseOf(texts, questions));

    /// <summary>Of these the part that what is around pages does not tell.</summary>
    public static Sum LooseOf(ImmutableArray<PageLinks> texts, ImmutableArray<string> questions) =>
        questions.IsEmpty ? default : SumOf(texts, questions, (answers, question) => answers.Loose(question));

    private static Sum SumOf(ImmutableArray<PageLinks> texts, ImmutableArray<string> questions, Func<Answers, string, string> part)
    {
        var again = new AskedAgain(texts);
        using var digest = new TextDigest();
        foreach (var question in questions)
        {
            var length = Inquiry.LengthOfAsking(question);
            digest.Add(again.FindAnswers(question, length) is { } answers ? part(answers, question[length..]) : "");
        }

        return Sum.Of(digest);
    }

    private Answers? FindAnswers(string question, int length)
    {
        if (!question.AsSpan(0, length).SequenceEqual(_asking))
        {
            _asking = question[..length];
            _answers = FindWhoAsks(_asking.Split(Question.Between));
        }

        return _answers;
    }

    // What a directive puts into a text asks for itself.
    private Answers? FindWhoAsks(string[] asking) =>
        asking is [var owner, var id, _] && _texts.FirstOrDefault(t => $"{t.Place.Owner}" == owner) is { } text && Identity.TryParse(id, out var page)
            ? text.FindAsking(page)?.Answers
            : null;
}
