using System.Text;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_theme
{
    [Fact]
    public void That_ships_is_whole() => Assert.Equal("default", DefaultTheme.Value.Name);

    [Theory]
    [InlineData("layouts/page.hbs", "a\n{{#if x}}\n",
        "layouts/page.hbs(2): '{{#if}}' does not end; close it with '{{/if}}'")]
    [InlineData("layouts/page.hbs", "{{#if x}}\n{{/each}}",
        "layouts/page.hbs(2): '{{/each}}' closes '{{#if}}' of line 1")]
    [InlineData("layouts/page.hbs", "{{/if}}", "layouts/page.hbs(1): '{{/if}}' closes nothing")]
    [InlineData("layouts/page.hbs", "\n\n{{> nope}}", "layouts/page.hbs(3): there is no partial 'partials/nope.hbs'")]
    [InlineData("layouts/page.hbs", "{{#list x}}{{/list}}",
        "layouts/page.hbs(1): unknown block 'list'; there are if, unless, each, with")]
    [InlineData("layouts/page.hbs", "{{upper title}}", "layouts/page.hbs(1): unknown helper 'upper'")]
    [InlineData("layouts/page.hbs", "{{{title}}}",
        "layouts/page.hbs(1): 'title' is data: write it with two braces, so that it is escaped")]
    [InlineData("layouts/page.hbs", "{{&title}}",
        "layouts/page.hbs(1): 'title' is data: write it with two braces, so that it is escaped")]
    [InlineData("layouts/page.hbs", "x\n{{title", "layouts/page.hbs(2): '{{' does not end")]
    [InlineData("layouts/page.hbs", "{{!-- {{title --}}\n{{^title}}", "layouts/page.hbs(2): '^title' names no value; "
        + "names are letters of the alphabet, digits and '_' with dots between them, 'this', '../name', '@first', '@last', '@index', '@root'")]
    [InlineData("layouts/page.hbs", "{{#if a b}}{{/if}}", "layouts/page.hbs(1): 'if' takes one value, as in '{{#if value}}'")]
    [InlineData("layouts/page.hbs", "{{#}}{{/}}", "layouts/page.hbs(1): '{{#}}' names no block; there are if, unless, each, with")]
    [InlineData("layouts/page.hbs", "\n{{else}}", "layouts/page.hbs(2): '{{else}}' stands in no block")]
    [InlineData("layouts/page.hbs", "{{#if a}}{{else}}{{else}}{{/if}}", "layouts/page.hbs(1): '{{else}}' stands twice in '{{#if}}' of line 1")]
    [InlineData("layouts/page.hbs", "{{#if a}}{{else list b}}{{/if}}", "layouts/page.hbs(1): unknown block 'list'; there are if, unless, each, with")]
    [InlineData("layouts/page.hbs", "{{> when at=since}}", "layouts/page.hbs(1): 'at=since' names no value; "
        + "names are letters of the alphabet, digits and '_' with dots between them, 'this', '../name', '@first', '@last', '@index', '@root'")]
    [InlineData("layouts/page.hbs", "{{> when a b}}", "layouts/page.hbs(1): a partial is given one value, as in '{{> when value}}'")]
    [InlineData("layouts/page.hbs", "{{{body }} and {{#if toc}}}", "layouts/page.hbs(1): '{{{' and '}}}' hold one name between them")]
    [InlineData("layouts/page.hbs", "{{#if a}}{{/if a}}", "layouts/page.hbs(1): '{{/if a}}' closes '{{#if}}' of line 1")]
    [InlineData("layouts/page.hbs", "\\{{title}}",
        "layouts/page.hbs(1): a backslash before '{{' escapes nothing here: braces that are to be read are written '&#123;&#123;'")]
    [InlineData("layouts/page.hbs", "{{#if true}}{{/if}}", "layouts/page.hbs(1): 'true' names no value; names are letters of the alphabet, digits and "
        + "'_' with dots between them, 'this', '../name', '@first', '@last', '@index', '@root'")]
    [InlineData("partials/when.hbs", "{{> when}}", "partials/when.hbs: the partial 'when' calls itself")]
    [InlineData("theme.yml", "name: default\ncolour: red",
        "theme.yml(2): unknown key 'colour'; a theme says 'name', 'extends', 'styles', 'scripts' and 'icon'")]
    [InlineData("theme.yml", "name: default\n???", "theme.yml(2): this is no 'key: value' and no '- item' below a key")]
    [InlineData("theme.yml", "name: other", "theme.yml: it says name 'other', its folder is 'default'")]
    [InlineData("theme.yml", "name: default\nstyles:\n  - no.css", "theme.yml: there is no 'assets/no.css'")]
    public void That_is_broken_says_where(string file, string text, string error) =>
        Assert.Contains(error, Errors(files => files[file] = Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("{{#if a}}", "{{/if}}", "blocks stand deeper within each other than 100")]
    [InlineData("{{#if a}}", "", "'{{#if}}' does not end; close it with '{{/if}}'")]
    [InlineData("{{else if a}}", "", "'{{#if}}' of line 1 has more than 100 times 'else'")]
    public void That_is_too_deep_for_any_stack_is_broken(string opening, string closing, string error)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 60_000)) + string.Concat(Enumerable.Repeat(closing, 60_000));
        text = opening.Contains("else", StringComparison.Ordinal) ? "{{#if a}}" + text + "{{/if}}" : text;
        Assert.Contains($"layouts/page.hbs(1): {error}", Errors(files => files["layouts/page.hbs"] = Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("{{#if frame.nothing}}", "{{else if frame.nothing}}", 9)]
    [InlineData("{{#if frame.nothing}}", "", 60)]
    [InlineData("", "", 60_000)]
    public void Whose_partials_call_each_other_too_deep_for_any_stack_is_broken(string block, string otherwise, int chain)
    {
        var (before, after) = (string.Concat(Enumerable.Repeat(block + otherwise, 40)), string.Concat(Enumerable.Repeat("{{/if}}", block.Length > 0 ? 40 : 0)));
        Assert.Contains("layouts/page.hbs: with its partials, more than 500 blocks and partials stand within each other", Errors(files =>
        {
            for (var i = 0; i < chain; i++)
            {
                var next = i + 1 < chain ? $"{{{{> p{i + 1}}}}}" : "";
                files[$"partials/p{i}.hbs"] = Encoding.UTF8.GetBytes(before + next + after);
            }

            files["layouts/page.hbs"] = "{{> p0}}"u8.ToArray();
        }));
    }

    [Fact]
    public void With_a_backslash_before_a_block_is_told_of_that_alone() =>
        Assert.Single(Errors(files => files["layouts/page.hbs"] = "\\{{#if frame}}x\\{{/if}}"u8.ToArray()).Distinct());

    [Fact]
    public void Of_many_long_comments_is_read_in_one_pass() =>
        Assert.Equal(60_000, TemplateTags.Of(string.Concat(Enumerable.Repeat("{{!----}}", 60_000))).Tags.Length);

    [Fact]
    public void Without_a_layout_is_broken() =>
        Assert.Contains("layouts/tag.hbs: a theme needs this layout", Errors(f => f.Remove("layouts/tag.hbs")));

    [Fact]
    public void Without_its_manifest_is_broken() =>
        Assert.Contains(
            "theme.yml: a theme needs this file; it says 'name' and 'styles'", Errors(f => f.Remove("theme.yml")));

    [Fact]
    public void Has_assets_whose_names_change_with_their_content() =>
        Assert.Contains(SampleSite.Empty.With("a", "x.md", "x").Plan().Files, f =>
            System.Text.RegularExpressions.Regex.IsMatch(f.Path, "^_/assets/site-[0-9a-f]{8}\\.css$"));

    private static IEnumerable<string> Errors(Action<Dictionary<string, ReadOnlyMemory<byte>>> bend)
    {
        var files = DefaultTheme.Files();
        bend(files);
        return Assert.IsType<ThemeOutcome.Broken>(ThemeReading.Of("default", files, [])).Errors.Select(e => e.ToString());
    }
}
