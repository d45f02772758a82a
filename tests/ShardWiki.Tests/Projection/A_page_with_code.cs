using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_with_code
{
    [Theory]
    [InlineData("csharp", "var x = \"a // b\"; // so", "word:var", "text:\"a // b\"", "note:// so")]
    [InlineData("csharp", "var s = @\"a\nb\"; char c = '\\''; int n = 1_000;", "word:var", "text:@\"a\nb\"", "name:char", "text:'\\''", "name:int", "number:1_000")]
    [InlineData("rust", "fn f<'a>(x: &'a str, y: &'a str) -> char { 'x' }", "word:fn", "name:str", "name:str", "name:char", "text:'x'")]
    [InlineData("python", "def f(x):  # why\n    return \"\"\"a\nb\"\"\"", "word:def", "note:# why", "word:return", "text:\"\"\"a\nb\"\"\"")]
    [InlineData("sh", "for x in \"$y\" ${z} a#b; do # all", "word:for", "word:in", "text:\"$y\"", "name:${z}", "word:do", "note:# all")]
    [InlineData("yaml", "a-b: true # so\nurl: https://x.example/y", "key:a-b", "word:true", "note:# so", "key:url")]
    [InlineData("json", "{\"a\": \"b\", \"n\": -12.5e3}", "key:\"a\"", "text:\"b\"", "key:\"n\"", "number:12.5e3")]
    [InlineData("toml", "[tool]\nname = \"x\"", "name:[tool]", "key:name", "text:\"x\"")]
    [InlineData("SQL", "Select a FROM b -- all", "word:Select", "word:FROM", "note:-- all")]
    [InlineData("html", "<!-- no --><a href=\"x\">y</a>", "note:<!-- no -->", "word:a", "key:href", "text:\"x\"", "word:a")]
    [InlineData("diff", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z", "note:--- a", "note:+++ b", "name:@@ -1 +1 @@", "removed:-x", "added:+y")]
    [InlineData("sh", "x;# a\n(y)# b\nz# c\n# d", "note:# a", "note:# b", "note:# d")]
    [InlineData("console", "$ echo a \\\n\"b\"\nc \\\n\"d\"", "prompt:$", "name:echo", "text:\"b\"")]
    [InlineData("console", "$ echo \"hi\"\nhi \"all\"", "prompt:$", "name:echo", "text:\"hi\"")]
    [InlineData("js", "const x = `a\n${b}`", "word:const", "text:`a\n${b}`")]
    [InlineData("java", "'", null)]
    [InlineData("java", "'\\", null)]
    [InlineData("java", "\"never ends", "text:\"never ends")]
    [InlineData("unheard-of", "var x = 1;", null)]
    public void Marks_what_its_words_are(string language, string code, params string[]? pieces)
    {
        var html = SampleSite.Empty.With("a", "p.md", $"```{language}\n{code}\n```").Text("p/index.html");
        var shown = new HtmlParser().ParseDocument(html).QuerySelector(".sw-text pre code")!;

        Assert.Equal(code + "\n", shown.TextContent);
        Assert.Equal(pieces ?? [], shown.QuerySelectorAll("span").Select(s => $"{s.ClassName!["hl-".Length..]}:{s.TextContent}"));
    }

    [Fact]
    public void Is_the_same_beside_HTML_of_its_author()
    {
        const string Code = "```csharp\nvar x = \"<b>\"; // &amp;\n```\n";
        var plain = SampleSite.Empty.With("a", "p.md", Code).Text("p/index.html");
        var beside = SampleSite.Empty.With("a", "p.md", Code + "\n<b>x</b>\n").Text("p/index.html");

        Assert.Contains("<span class=\"hl-note\">// &amp;amp;</span>", plain, StringComparison.Ordinal);
        Assert.Contains("<span class=\"hl-note\">// &amp;amp;</span>", beside, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("java", "\"")]
    [InlineData("java", "/*")]
    [InlineData("java", "'\\")]
    [InlineData("html", "<a ")]
    [InlineData("html", "<!")]
    [InlineData("yaml", "a   ")]
    [InlineData("sh", "${")]
    [InlineData("lua", "[[")]
    public void Takes_time_by_its_length_alone(string language, string again)
    {
        var code = string.Concat(Enumerable.Repeat(again, 190_000 / again.Length));
        var html = new System.Text.StringBuilder();

        var spent = ProcessorTime.Of(() => ShardWiki.Projection.Highlight.Append(html, code, language));

        // Quadratic, this takes minutes.
        Assert.True(spent < TimeSpan.FromSeconds(5), $"{spent}");
    }

    [Theory]
    [InlineData(200_000, true)]
    [InlineData(200_001, false)]
    public void Is_marked_up_to_a_length(int letters, bool isMarked)
    {
        var html = new System.Text.StringBuilder();
        ShardWiki.Projection.Highlight.Append(html, "var".PadRight(letters), "csharp");

        Assert.StartsWith(isMarked ? "<span class=\"hl-word\">var</span> " : "var ", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_diagram_as_it_is_written_and_says_so()
    {
        var html = SampleSite.Empty.With("a", "p.md", "```mermaid\ngraph TD; A-->B;\n```").Text("p/index.html");
        var diagram = new HtmlParser().ParseDocument(html).QuerySelector(".diagram")!;

        Assert.Equal("Diagram, as it is written in Mermaid", diagram.QuerySelector(".diagram-title")!.TextContent);
        Assert.Equal("graph TD; A-->B;\n", diagram.QuerySelector("pre code.language-mermaid")!.TextContent);
    }

    [Theory]
    [InlineData("gfm", "> [!WARNING]\n> x", "alert alert-warning")]
    [InlineData("obsidian", "> [!bug] Broken\n> x", "alert alert-caution")]
    [InlineData("obsidian", "> [!info]- Folded\n> x", "alert alert-note")]
    [InlineData("obsidian", "> [!quote]\n> x", "alert")]
    public void Shows_alerts_by_their_kind(string dialect, string text, string classes)
    {
        var html = SampleSite.Empty.Shard("a", dialect).With("a", "p.md", text).Text("p/index.html");

        Assert.Equal(classes, new HtmlParser().ParseDocument(html).QuerySelector(".alert")!.ClassName);
    }
}
