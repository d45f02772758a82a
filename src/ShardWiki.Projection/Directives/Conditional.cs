using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>if</c>: one text or another, whether a test holds for any page of the wiki, or with <c>all=no</c> for this one
/// (ikiwiki's manual, "ikiwiki/directive/if").
/// </summary>
internal static class Conditional
{
    public static DirectiveHtml Of(DirectiveCall call) => TextOf(call, out var trouble) is not { } text ? trouble
        : text.Length == 0 ? DirectiveHtml.Nothing
        : call.Text(text);

    /// <summary>The text that is shown, empty for none; null, and a message, where it cannot be told.</summary>
    public static string? TextOf(DirectiveCall call, out DirectiveHtml trouble)
    {
        if (call.Find("test") is not { } test)
        {
            trouble = call.Trouble("it does not say what it tests: it needs test=\"…\"");
            return null;
        }

        if (call.Find("then") is not { } then)
        {
            trouble = call.Trouble("it does not say what to show: it needs then=\"…\"");
            return null;
        }

        return Holds(call, test, out trouble) is { } holds ? holds ? then : call.Find("else") ?? "" : null;
    }

    private static bool? Holds(DirectiveCall call, string test, out DirectiveHtml trouble)
    {
        trouble = DirectiveHtml.Nothing;
        if (!call.Budget.TakesSpec(test))
        {
            trouble = call.Trouble("this page asks for more selections of pages than are made for one page");
            return null;
        }

        PageSpecMistake? mistake;
        var holds = call.Says("all", true) ? call.Ask.HoldsAnywhere(test, out mistake) : call.Ask.Holds(test, out mistake);
        trouble = mistake is null ? trouble : call.Trouble(mistake.ToString());
        return holds;
    }
}
