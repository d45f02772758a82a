using Markdig.Syntax.Inlines;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Shows formulas as GitHub writes them: code between two dollars within a line, and blocks of the language <c>math</c>.
/// So no dollar of a price begins one, and where formulas cannot be made they stay the code that they are.
/// </summary>
internal static class FormulaWriter
{
    private static readonly HtmlPolicy Policy = HtmlPolicy.With(["mathematics"]);

    /// <summary>The formula as MathML that passed the guard; null where it cannot be made.</summary>
    public static string? Find(BodyScope scope, string tex, bool isDisplay)
    {
        // Beside HTML of the author's all is read again by the rules of the shard.
        var mayStand = !scope.HoldsHtml || scope.Links.Policy.AllowsFormula("math");
        return mayStand && scope.TakesFormula(tex, isDisplay) ? scope.Links.Formula(tex, isDisplay, Guarded) : null;
    }

    private static string? Guarded(string made)
    {
        var (start, end) = (made.IndexOf("<math", StringComparison.Ordinal), made.LastIndexOf("</math>", StringComparison.Ordinal));
        var math = start < 0 || end < start ? "" : FormulaPatterns.Annotation().Replace(made[start..(end + "</math>".Length)], "");
        var clean = HtmlGuard.Clean(Lettered(math), Policy, LinksAsTheyAre.Instance);
        return clean.StartsWith("<math", StringComparison.Ordinal) ? clean : null;
    }

    /// <summary>Whether the code stands between two dollars that are no part of words.</summary>
    public static bool IsFormula(CodeInline code) =>
        code.PreviousSibling is LiteralInline before && before.Content.AsSpan() is [.., '$']
        && code.NextSibling is LiteralInline after && after.Content.AsSpan() is ['$', ..];

    // Browsers know letters of other alphabets by their own code points only.
    private static string Lettered(string math) => FormulaPatterns.Variant().Replace(math, match =>
        match.Groups["kind"].Value == "normal" || FindLetter(match.Groups["kind"].Value, match.Groups["letter"].Value[0]) is not { } letter
            ? match.Value
            : $"<{match.Groups["element"].Value}>{letter}</{match.Groups["element"].Value}>");

    private static string? FindLetter(string kind, char letter)
    {
        var exceptions = kind switch
        {
            "double-struck" => "CℂHℍNℕPℙQℚRℝZℤ",
            "script" => "BℬEℰFℱHℋIℐLℒMℳRℛ",
            "fraktur" => "CℭHℌIℑRℜZℨ",
            _ => "",
        };
        var at = exceptions.IndexOf(letter, StringComparison.Ordinal);
        var first = kind switch { "bold" => 0x1D400, "script" => 0x1D49C, "fraktur" => 0x1D504, "double-struck" => 0x1D538, _ => 0 };
        return at >= 0 && at % 2 == 0 ? exceptions[at + 1].ToString()
            : first > 0 && char.IsAsciiLetterUpper(letter) ? char.ConvertFromUtf32(first + letter - 'A')
            : null;
    }
}
