using System.Text;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Git;

public sealed class A_patch_in_a_mail : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly ScratchFolder scratch = new();

    public void Dispose()
    {
        repository.Dispose();
        scratch.Dispose();
    }

    [Theory]
    [InlineData("page.md", "a\nb\n", "a\nc\n")]
    [InlineData("a b.md", "a\n", "b\n")]
    [InlineData("über/日本語.md", "a\n", "b\n")]
    [InlineData("u\u0308ber.md", "a\n", "b\n")]
    [InlineData("od\"d\\name\t.md", "a\n", "b\n")]
    [InlineData("page.md", "a\r\nb\r\n", "a\r\nc\r\n")]
    [InlineData("page.md", "a\nb\n", "a\r\nb\r\n")]
    [InlineData("page.md", "a\nb", "a\nb\n")]
    [InlineData("page.md", "a\nb\n", "a\nb")]
    [InlineData("page.md", "\xef\xbb\xbf# Title\n", "\xef\xbb\xbf# Other\n")]
    [InlineData("page.md", "\xef\xbb\xbf# Title\n", "# Title\n")]
    [InlineData("page.md", "a\0b\n", "a\0c\n")]
    [InlineData("page.md", "caf\xe9\n", "th\xe9\n")]
    [InlineData("page.md", "From me\n-- \nx\n", "From you\n-- \ny\n")]
    [InlineData("page.md", "a\n", "")]
    public void Makes_the_same_bytes_with_git_am(string path, string old, string edited)
    {
        repository.Commit("Begin", ("other.md", "other\n"));
        Write(path, old);
        repository.Commit("Write");

        Taken(Mail(path, old, edited));

        Assert.Equal(edited, Encoding.Latin1.GetString(File.ReadAllBytes(System.IO.Path.Combine(repository.Root, path))));
    }

    [Fact]
    public void Makes_them_of_lines_longer_than_a_mail_may_have() =>
        Makes_the_same_bytes_with_git_am("page.md", "a\n", new string('x', 999) + "\n");

    [Fact]
    public void Makes_a_new_file()
    {
        repository.Commit("Begin", ("other.md", "other\n"));

        Taken(Mail("new/page.md", "", "hello\n") with { Diff = FilePatch.Of("new/page.md", null, "hello\n"u8.ToArray()) });

        Assert.Equal("hello\n", File.ReadAllText(System.IO.Path.Combine(repository.Root, "new/page.md")));
    }

    [Theory]
    [InlineData("Ann", "Mend the lamp")]
    [InlineData("Jürgen Müller", "Größer — 漢字")]
    [InlineData("Doe, John \"Jack\" (Jr.)", "Plain")]
    [InlineData("Ann", "Subject\n\nBody of it.\n\nMore of it.")]
    [InlineData("Ann", "Subject\n\nFrom the top\n>From here")]
    [InlineData("Ann", "Subject\n\nNote: this looks like a header\n\nmore")]
    [InlineData("Ann", "Subject that is long enough to be folded, since it goes on and on and on, until it has many more letters than one line of a mail likes to have, which is seventy-eight, and than two of them, and still has not come to an end")]
    public void Keeps_author_date_and_message(string name, string message)
    {
        repository.Commit("Begin", ("page.md", "a\n"));

        Taken(Mail("page.md", "a\n", "b\n") with { Author = new Person(name, "a@example.org"), Message = message });

        Assert.Equal(
            $"{name}|a@example.org|2024-02-29T12:34:56+00:00|{message}\n\n", repository.Git("log", "-1", "--format=%an|%ae|%aI|%B"));
    }

    [Fact]
    public void Moves_a_line_that_would_end_the_message_one_space_in()
    {
        repository.Commit("Begin", ("page.md", "a\n"));

        Taken(Mail("page.md", "a\n", "b\n") with { Message = "Subject\n\nabove\n---\ndiff -u\nbelow" });

        Assert.Equal("Subject\n\nabove\n ---\n diff -u\nbelow\n\n", repository.Git("log", "-1", "--format=%B"));
    }

    [Theory]
    [InlineData("plain — ünïcödé\n", "8bit")]
    [InlineData("ends in CR\r\n", "base64")]
    [InlineData("NUL \0\n", "base64")]
    [InlineData("not UTF-8 \xe9\n", "base64")]
    public void Travels_as_mail_carries_it(string text, string encoding)
    {
        var bytes = encoding == "8bit" ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text);
        var mail = Mail("page.md", "a\n", "b\n") with { Diff = FilePatch.Of("page.md", "a\n"u8.ToArray(), bytes) };

        Assert.Contains($"\nContent-Transfer-Encoding: {encoding}\n", Encoding.Latin1.GetString(MailWriting.Of(mail)));
    }

    [Fact]
    public void Travels_as_base64_where_a_line_is_too_long() => Assert.Contains(
        "base64", Encoding.Latin1.GetString(MailWriting.Of(Mail("page.md", "a\n", new string('x', 998) + "\n"))));

    [Fact]
    public void Names_its_base_for_git()
    {
        var mail = Encoding.UTF8.GetString(MailWriting.Of(Mail("page.md", "a\n", "b\n") with { BaseCommit = new string('a', 40) }));

        Assert.EndsWith($"\n+b\n\nbase-commit: {new string('a', 40)}\n-- \nShardWiki\n\n", mail, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_read_as_it_was_written()
    {
        var mail = Mail("page.md", "a\r\n", "b\0\n") with { Author = new Person("Jürgen", "j@example.org"), Message = "Größer\n\nbody" };
        var read = Assert.Single(MailReading.Of(MailWriting.Of(mail), scratch.Root));

        Assert.Equal((mail.Author, mail.At, mail.Message), (read.Author, read.At, read.Message));
        var edit = Assert.IsType<FileChange.Edit>(FileChangeReading.Of(read.Diff));
        Assert.Equal(("page.md", "@@ -1 +1 @@\n-a\r\n+b\0\n"), (edit.Path, Encoding.Latin1.GetString(edit.Hunks.Span)));
    }

    [Fact]
    public void Is_one_of_a_mailbox_of_git()
    {
        repository.Commit("Begin", ("page.md", "a\r\n"), ("über.md", "x\n"));
        repository.CommitAs("Bob <bob@example.org>", null, "[docs] First\n\nwhy", ("page.md", "b\r\n"));
        repository.CommitAs("Eva <eva@example.org>", null, "Second", ("über.md", "y\n"));
        var box = Encoding.Latin1.GetBytes(repository.Git("format-patch", "--stdout", "HEAD~2"));

        var read = MailReading.Of(box, scratch.Root);

        Assert.Equal(["Bob: [docs] First\n\nwhy", "Eva: Second"], read.Select(m => $"{m.Author.Name}: {m.Message}"));
        Assert.Equal(
            ["page.md @@ -1 +1 @@\n-a\r\n+b\r\n", "über.md @@ -1 +1 @@\n-x\n+y\n"],
            read.Select(m => (FileChange.Edit)FileChangeReading.Of(m.Diff))
                .Select(e => $"{e.Path} {Encoding.Latin1.GetString(e.Hunks.Span)}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\n")]
    public void Is_refused_where_it_is_no_mail(string text) =>
        Assert.Contains("mail", Assert.Throws<GitException>(() => MailReading.Of(Encoding.UTF8.GetBytes(text), scratch.Root)).Message);

    private static MailPatch Mail(string path, string old, string edited) => new()
    {
        Author = new Person("Ann", "ann@example.org"),
        At = new DateTimeOffset(2024, 2, 29, 12, 34, 56, TimeSpan.Zero),
        Message = "Edit",
        Diff = FilePatch.Of(path, Encoding.Latin1.GetBytes(old), Encoding.Latin1.GetBytes(edited)),
    };

    private void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(repository.Root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(text));
    }

    private void Taken(MailPatch mail)
    {
        File.WriteAllBytes(scratch.Path("mail"), MailWriting.Of(mail));
        repository.Git("am", "-q", scratch.Path("mail"));
    }
}
