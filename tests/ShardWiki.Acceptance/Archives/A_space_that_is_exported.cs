using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_space_that_is_exported : IDisposable
{
    private readonly TestSpace _space = TestSpace.Of("""
        -- shardwiki.yml --
        space: book
        title: A book & more
        shards:
          - { name: notes, folder: notes, dialect: gfm }
          - { name: other, folder: other, dialect: obsidian, mount: o }
        navigation:
          - index
          - Guide <first>: [guide/two words, guide/one]
        -- notes/index.md --
        # Home

        See [one](guide/one.md#a-part), [elsewhere](https://example.org/?a=1&b=2), [tag](x.md) and <kbd>K</kbd>.

        ![a picture](p.svg) ![far](https://example.org/x.png)

        - [x] done

        | a | b |
        |:--|--:|
        | 1 | 2 |

        ```xml
        <a>&</a>
        ```

        Note.[^1]

        [^1]: A foot & note.
        -- notes/p.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>
        -- notes/guide/one.md --
        # One

        ## A part

        > [!NOTE]
        > Mind it.

        <details><summary>More</summary>Hidden <br> words</details>
        -- notes/guide/two words.md --
        Words without a heading. [Home](../index.md#nowhere)
        -- other/page.md --
        ---
        tags: [t]
        ---
        Of [[index|home]] ==marked== %%gone%%

        """);

    [Fact]
    public void Is_a_book_that_the_checker_of_books_finds_nothing_in()
    {
        var checker = Validators.Find("epubcheck");
        Assert.SkipWhen(checker is null || Validators.Find("java") is null, Validators.HowToGet);
        Export("--epub", "book.epub");

        // Debian's program is a jar, which not every system starts by itself.
        var ran = _space.Shell($"java -jar '{checker}' --failonwarnings book.epub 2>&1");

        Assert.True(ran.ExitCode == 0, ran.ToString());
    }

    [Fact]
    public void Is_a_book_of_its_topics_in_the_order_of_the_navigation_and_the_same_bytes_each_time()
    {
        Export("--epub", "book.epub");
        Export("--epub", "again.epub");

        Assert.Equal(File.ReadAllBytes(_space.PathOf("book.epub")), File.ReadAllBytes(_space.PathOf("again.epub")));
        using var book = ZipFile.OpenRead(_space.PathOf("book.epub"));
        Assert.Equal(("mimetype", 20L, 20L), (book.Entries[0].FullName, book.Entries[0].Length, book.Entries[0].CompressedLength));
        Assert.Equal(
            ["EPUB/site/index.xhtml", "EPUB/site/guide/two~20words/index.xhtml", "EPUB/site/guide/one/index.xhtml", "EPUB/site/o/page/index.xhtml"],
            book.Entries.Select(e => e.FullName).Where(n => n.EndsWith("index.xhtml", StringComparison.Ordinal)));
        var home = Read(book, "EPUB/site/index.xhtml");
        Assert.Contains("href=\"guide/one/index.xhtml#a-part\"", home, StringComparison.Ordinal);
        Assert.Contains("src=\"p.svg\"", home, StringComparison.Ordinal);
        Assert.Contains("From notes:index.md", home, StringComparison.Ordinal);
        Assert.Contains("href=\"../../index.xhtml\"", Read(book, "EPUB/site/guide/two~20words/index.xhtml"), StringComparison.Ordinal);
        Assert.All(book.Entries.Where(e => e.FullName.EndsWith(".xhtml", StringComparison.Ordinal)), e => XDocument.Parse(Read(book, e.FullName)));
    }

    [Fact]
    public void Is_a_zim_file_that_its_checker_finds_whole()
    {
        Assert.SkipWhen(Validators.Find("zimwriterfs") is null || Validators.Find("zimcheck") is null, Validators.HowToGet);
        Export("--zim", "book.zim");

        // Links out of a disk's site to places that a reader of ZIM files cannot go are no damage.
        var ran = _space.Shell("zimcheck --checksum --integrity --metadata --favicon --main --empty book.zim");

        Assert.True(ran.ExitCode == 0, ran.ToString());
    }

    [Fact]
    public void Needs_the_program_for_a_zim_file_and_one_thing_to_write()
    {
        var ran = _space.Shell("mkdir none; ln -s $(command -v git) none/git; tool=$(dirname $(command -v shardwiki));"
            + " PATH=$tool:$PWD/none shardwiki export --zim x.zim");

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("zim-tools", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(2, _space.Run("export").ExitCode);
    }

    public void Dispose() => _space.Dispose();

    private void Export(string form, string file)
    {
        var ran = _space.Run("-q", "export", form, file);
        Assert.True(ran.ExitCode == 0, ran.ToString());
    }

    private static string Read(ZipArchive book, string path)
    {
        using var reader = new StreamReader(book.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
