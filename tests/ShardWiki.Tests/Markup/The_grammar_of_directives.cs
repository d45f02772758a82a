using Markdig.Syntax;
using ShardWiki.Markup;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_grammar_of_directives
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.Full("tests/ShardWiki.Tests/Markup/Cases/directive-grammar.txt")).Skip(2))
            {
                var bar = line.LastIndexOf(" | ", StringComparison.Ordinal);
                rows.Add(line[..bar], line[(bar + 3)..]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_what_is_written(string written, string read) => Assert.Equal(read, Read(written));

    [Fact]
    public void Takes_no_longer_for_openings_that_do_not_end()
    {
        foreach (var opening in new[] { "[[!a ", "[[!a b=\"", "[[!a b=\"\"\"", "[[!a b='''", "[[!a b=<<END\n" })
        {
            var page = Written.Page(Written.Repeat(opening, 20_000), Dialect.Ikiwiki);

            Assert.NotEmpty(page.Text);
        }
    }

    private static string Read(string written)
    {
        var text = written.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        var found = Written.Page(text, Dialect.Ikiwiki).Document.Tree.Descendants().Select(n => n switch
        {
            DirectiveBlock { Directive: var block } => block,
            DirectiveInline { Directive: var line } => line,
            _ => null,
        }).OfType<Directive>().ToArray();
        return found is not [var directive] ? "text" : string.Join(", ", new[] { directive.Name }
            .Concat(directive.Parameters.Select(p => $"{p.Name}={p.Value}".Replace("\n", "\\n", StringComparison.Ordinal))));
    }
}
