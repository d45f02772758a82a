using ShardWiki.Markup;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual_page_about_ikiwiki
{
    private static readonly ILookup<string, string> Directives = Rows("## Directives", "## Plug-ins");

    [Fact]
    public void Has_one_row_for_each_directive_that_is_carried_out() => Assert.Equal(
        KnownDirectives.All, Directives.Where(d => !d.Single().StartsWith("shown as it is written", StringComparison.Ordinal)).Select(d => d.Key));

    [Fact]
    public void Says_of_no_plugin_that_nothing_is_done_where_something_is() => Assert.Empty(
        Rows("## Plug-ins", "## How alike").Where(p => p.Single().StartsWith("what it does is done", StringComparison.Ordinal)
            != KnownDirectives.HoldsPlugin(p.Key) && p.Single().Contains("shown as written", StringComparison.Ordinal)).Select(p => p.Key));

    private static ILookup<string, string> Rows(string from, string to)
    {
        var text = File.ReadAllText(Repository.Full("docs/from-ikiwiki.md"));
        return text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)].Split('\n')
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|'))
            .OrderBy(c => c[1].Trim(' ', '`'), StringComparer.Ordinal).ToLookup(c => c[1].Trim(' ', '`'), c => string.Join('|', c[2..^1]).Trim());
    }
}
