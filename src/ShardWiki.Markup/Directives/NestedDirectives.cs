namespace ShardWiki.Markup;

/// <summary>
/// The directives that stand in the texts of others, such as what an <c>if</c> would show. Whether they are shown in the
/// end is for whoever shows the page to find out.
/// </summary>
public static class NestedDirectives
{
    private const int Deepest = 8;

    /// <summary><paramref name="directive"/> and all within it, outermost first.</summary>
    public static IEnumerable<Directive> With(Directive directive) => With(directive, Deepest);

    private static IEnumerable<Directive> With(Directive directive, int deep) => deep == 0 ? [directive]
        : directive.Parameters.Where(p => p.Value.Contains("[[!", StringComparison.Ordinal))
            .SelectMany(p => In(p.Value)).SelectMany(d => With(d, deep - 1)).Prepend(directive);

    /// <summary>The directives that stand in <paramref name="text"/>, without those within them.</summary>
    public static List<Directive> In(string text)
    {
        List<Directive> found = [];
        var grammar = new DirectiveGrammar(text);
        for (var at = text.IndexOf("[[!", StringComparison.Ordinal); at >= 0;)
        {
            var end = at + 1;
            if ((at == 0 || text[at - 1] != '\\') && grammar.IsOpening(at) && grammar.Read(at) is { } read)
            {
                found.Add(read.Directive);
                end = read.End;
            }

            at = end < text.Length && grammar.ReadInVain <= text.Length ? text.IndexOf("[[!", end, StringComparison.Ordinal) : -1;
        }

        return found;
    }
}
