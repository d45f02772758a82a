using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_same_page_in_two_dialects
{
    private const string Page = """
        # Title & more

        Some *emphasis*, `code`, a [link](x.md "t") and ![a picture](p.png).

        * one
        * two

              code in a list

        > quoted <b>HTML</b>
        > lazily

        <div>block of <i>HTML</i></div>

            indented

        ```sh
        fenced
        ```
        """;

    [Fact]
    public void Shows_the_same_text() =>
        Assert.Single(Dialect.All.Select(d => Written.Page(Page, d).Text).Distinct(StringComparer.Ordinal));
}
