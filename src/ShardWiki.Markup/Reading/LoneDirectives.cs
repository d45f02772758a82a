using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>Puts directives that stand alone in a paragraph in its place.</summary>
internal static class LoneDirectives
{
    /// <summary>
    /// The paragraph is <paramref name="container"/>'s block number <paramref name="at"/>; it stays where none is alone.
    /// </summary>
    public static void Lift(ContainerBlock container, int at, List<DirectiveInline> alone)
    {
        for (var i = 0; i < alone.Count; i++)
        {
            var block = new DirectiveBlock(alone[i].Directive)
            {
                Span = alone[i].Span,
                Line = alone[i].Line,
                Column = alone[i].Column,
            };
            if (i == 0)
            {
                container[at] = block;
            }
            else
            {
                container.Insert(at + i, block);
            }
        }
    }
}
