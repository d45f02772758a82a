namespace ShardWiki.Browser;

/// <summary>A page with one of each thing that pages hold.</summary>
internal static class RichPage
{
    public const string Text = """
        ---
        title: A rich page
        tags: [bread, patience]
        ---

        # A rich page

        A paragraph with `code`, **weight**, *stress*, ~~what was wrong~~, [a page](rich/below.md), [another place](https://example.org/)
        and a [link to nowhere](no/such/page.md).[^why]

        ## A table

        | What | How much |
        |---|--:|
        | Flour | 500 |
        | Water, of which a long line says that it is warm | 350 |

        ## Tasks

        - [x] Knead
        - [ ] Wait

        1. First
        2. Second

        ## Code

        ```csharp
        // What it is.
        public static int Wait(string how) => how is "long" ? 42 : 0;
        ```

        ```diff
        -less
        +more
        ```

        ```yaml
        key: [true, "text", 12] # note
        ```

        ```console
        $ shardwiki build --offline
        the site is there
        ```

        ```mermaid
        graph TD; flour --> bread;
        ```

        ### Alerts

        > [!NOTE]
        > Note.

        > [!TIP]
        > Tip.

        > [!IMPORTANT]
        > Important.

        > [!WARNING]
        > Warning with a [link](rich/below.md).

        > [!CAUTION]
        > Caution.

        > Somebody said so.

        ---

        ## The end

        <details><summary>More</summary><p>It is <kbd>Enter</kbd>.</p></details>

        [^why]: Because somebody asked, and `asked` again.
        """;
}
