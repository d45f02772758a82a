using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// A page of the site before its texts are written: what stands around them, the links of each text, and the way to the
/// whole of it.
/// </summary>
/// <param name="Layout">The layout that shows it.</param>
/// <param name="Around">Digest of all that the layout is given, but for what the texts become.</param>
/// <param name="Texts">The links of each text; their prefixes differ.</param>
/// <param name="Whole">Writes the texts with those links into what stands around them.</param>
internal sealed record Sheet(string Layout, string Around, ImmutableArray<PageLinks> Texts, Func<object> Whole)
{
    /// <summary>The sheet as a file of which is known what it shows.</summary>
    public KnownFile Known(Templates templates, Asked asked) => new()
    {
        Parts =
        [
            new KnownPart(PartKind.Layout, "", templates.DigestOf(Layout)), new KnownPart(PartKind.Around, "", Around),
            .. Texts.SelectMany(t => t.Parts),
        ],
        Asked = asked,
        Answers = Answers,
        Write = buffer => templates.Render(Layout, Whole(), buffer),
    };

    private AnswerSums Answers(ImmutableArray<string> questions) => AskedAgain.AnswersOf(Texts, questions);
}
