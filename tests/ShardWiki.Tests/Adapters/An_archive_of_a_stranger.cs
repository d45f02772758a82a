using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Archives that somebody made to harm: nothing that they say of themselves is believed.</summary>
public sealed class An_archive_of_a_stranger : IDisposable
{
    private readonly GatheringSpace space = new();

    public static TheoryData<string> Forms => ["zip", "tar", "tar.gz"];

    public void Dispose() => space.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Leads_nowhere_by_its_names(string form)
    {
        string[] names =
        [
            "../up.md", "/etc/passwd", "C:/windows.md", "\\\\server\\share.md", "a/../../b.md", "a\\..\\..\\b.md", "a//b.md", "a/./b.md",
            new string('n', 5000) + ".md", "ok/page.md", "./here.md",
        ];
        Pack(form, [.. names.Select(name => (name, "words"))]);

        var read = Read(9);

        Assert.Equal(["here.md", "ok/page.md"], read.Keys);
        Assert.Equal(9, read.Findings.Count(f => f.Code == FindingCode.EntryLeftOut));
        Assert.Equal([".shardwiki", "fine-shard", "x." + form], Directory.GetFileSystemEntries(space.Root).Select(Path.GetFileName).Order());
        Assert.All(
            Directory.EnumerateFiles(space.StateFolder, "*", SearchOption.AllDirectories),
            file => Assert.Matches("/[0-9a-f]{2}/[0-9a-f]{38}$", file));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_read_by_the_first_of_each_name(string form)
    {
        Pack(form, ("a.md", "first"), ("b.md", "other"), ("./a.md", "second"), ("a.md", "third"));

        var read = Read(2);

        Assert.Equal(["a.md", "b.md"], read.Keys);
        Assert.Equal("first", read.Text("a.md"));
        Assert.All(read.Findings, f => Assert.Contains("more than once", f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_left_out_where_it_is_a_bomb_and_the_others_go_on(string form)
    {
        Pack(form, ("a.md", "words"), ("zeros.bin", new string('\0', 200 << 20)));
        if (form == "tar")
        {
            // Nothing of it is packed; what is too much of it is too much of any shard.
            space.MostShardBytes = 100 << 20;
        }

        var read = Read(1);

        Assert.Equal(FindingCode.ShardTooLarge, read.Findings.Single().Code);
        Assert.Equal(["fine.md"], read.Others);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Holds_other_archives_as_files(string form)
    {
        Pack(form, ("bomb.txt", new string('\0', 10 << 20)));
        var inner = File.ReadAllBytes(space.Path("x." + form));
        Pack(form, ("page.md", "words"), ("inner." + form, Encoding.Latin1.GetString(inner)));

        Assert.Equal(["inner." + form, "page.md"], Read(0).Keys);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_told_of_where_it_is_cut_short(string form)
    {
        Pack(form, [.. Enumerable.Range(0, 20).Select(n => ($"p{n}.md", $"words of {n}"))]);
        var whole = File.ReadAllBytes(space.Path("x." + form));
        File.WriteAllBytes(space.Path("x." + form), whole[..(whole.Length / 2)]);

        Assert.Equal(FindingCode.ShardUnreachable, Read(1).Findings.Single().Code);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Holds_a_part_that_is_the_shard(string form)
    {
        Pack(form, ("wiki/a.md", "a"), ("wiki/in/b.md", "b"), ("wikis/c.md", "c"), ("wiki", "d"), ("../x.md", "e"));
        Attach(form, "wiki");

        Assert.Equal(["a.md", "in/b.md"], Read(1).Keys);

        Attach(form, "wik");
        Assert.Equal(FindingCode.ReferenceGone, Read(1).Findings.Single().Code);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_read_again_where_what_was_unpacked_is_damaged_or_gone(string form)
    {
        Pack(form, ("a.md", "words of a"), ("b.md", "words of b"));
        _ = Read(0);
        var kept = Directory.GetFiles(space.StateFolder, "*", SearchOption.AllDirectories);
        File.WriteAllText(kept[0], "WORDS OF X");
        File.Delete(kept[1]);

        var read = Read(0);

        Assert.Equal(("words of a", "words of b"), (read.Text("a.md"), read.Text("b.md")));
        Pack(form, ("a.md", "words of a"));
        Assert.Equal("words of a", Read(0).Text("a.md"));
        Assert.Single(Directory.GetFiles(space.StateFolder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_never_our_mistake_however_it_is_spoiled(string form)
    {
        Pack(form, [.. Enumerable.Range(0, 6).Select(n => ($"p{n}.md", string.Concat(Enumerable.Repeat($"words of {n}\n", 40))))]);
        var whole = File.ReadAllBytes(space.Path("x." + form));
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var spoiled = whole[..random.Next(whole.Length / 2, whole.Length + 1)].ToArray();
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(space.Path("x." + form), spoiled);
            var read = Gather();
            Assert.All(read.Findings, f => Assert.DoesNotContain("mistake of ours", f.Message, StringComparison.Ordinal));
            Assert.Equal(["fine.md"], read.Others);
        }
    }

    [Fact]
    public void Tells_of_what_is_encrypted_or_lies_of_its_content()
    {
        Pack("zip", ("a.md", "words of a"), ("b.md", "words of b"), ("c.md", "words of c"), ("d.md", "words of d"));
        var zip = File.ReadAllBytes(space.Path("x.zip"));
        // In the directory: a flag of a, the length of b, the sum of c.
        zip[Directory_of(zip, "a.md") + 8] |= 1;
        zip[Directory_of(zip, "b.md") + 24] -= 3;
        zip[Directory_of(zip, "c.md") + 16] ^= 1;
        File.WriteAllBytes(space.Path("x.zip"), zip);

        var read = Read(3);

        Assert.Equal(["d.md"], read.Keys);
        Assert.Equal(
            [FindingCode.EntryLeftOut, FindingCode.FileUnreadable, FindingCode.FileUnreadable], read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Is_left_out_where_its_directory_is_larger_than_any()
    {
        using (var file = File.Create(space.Path("x.zip")))
        {
            file.Write("PK\x03\x04"u8);
            var header = new byte[46];
            "PK\x01\x02"u8.CopyTo(header);
            for (var i = 0; i <= 250_000; i++)
            {
                file.Write(header);
            }
        }

        Attach("zip");
        Assert.Contains("more than 250000 entries", Read(1).Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_no_link_of_a_tar_and_opens_no_device()
    {
        Tar(
            new PaxTarEntry(TarEntryType.SymbolicLink, "s.md") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.HardLink, "h.md") { LinkName = "s.md" },
            new PaxTarEntry(TarEntryType.CharacterDevice, "c.md"),
            new PaxTarEntry(TarEntryType.Fifo, "f.md"),
            new PaxTarEntry(TarEntryType.Directory, "d.md/"),
            new GnuTarEntry(TarEntryType.RegularFile, new string('l', 200) + ".md") { DataStream = new MemoryStream("x"u8.ToArray()) },
            new UstarTarEntry(TarEntryType.RegularFile, $"{new string('u', 90)}/{new string('v', 90)}.md"));

        var read = Read(4);

        Assert.Equal([new string('l', 200) + ".md", $"{new string('u', 90)}/{new string('v', 90)}.md"], read.Keys);
        Assert.Equal(
            [FindingCode.FileSkipped, FindingCode.FileSkipped, FindingCode.LinkNotFollowed, FindingCode.LinkNotFollowed],
            read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Is_told_of_where_a_tar_ends_between_two_entries()
    {
        Tar(new UstarTarEntry(TarEntryType.RegularFile, "a.md"), new UstarTarEntry(TarEntryType.RegularFile, "b.md"));
        File.WriteAllBytes(space.Path("x.tar"), File.ReadAllBytes(space.Path("x.tar"))[..512]);

        Assert.Equal(FindingCode.ShardUnreachable, Read(1).Findings.Single().Code);
    }

    [Fact]
    public void Is_told_of_where_a_header_of_a_tar_is_longer_than_any()
    {
        Tar(new PaxTarEntry(TarEntryType.RegularFile, "a.md", [KeyValuePair.Create("comment", new string('x', 2 << 20))]));

        Assert.Contains("One of its headers has", Read(1).Findings.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words", "cannot be unpacked")]
    [InlineData("", "is empty")]
    public void Is_told_of_where_it_is_none(string text, string why)
    {
        space.Write("x.zip", text);
        Attach("zip");

        Assert.Contains(why, Read(1).Findings.Single().Message, StringComparison.Ordinal);
    }

    private static int Directory_of(byte[] zip, string name) =>
        zip.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46;

    private void Tar(params TarEntry[] entries)
    {
        using (var tar = new TarWriter(File.Create(space.Path("x.tar"))))
        {
            foreach (var entry in entries)
            {
                tar.WriteEntry(entry);
            }
        }

        Attach("tar");
    }

    private void Pack(string form, params (string Name, string Text)[] files)
    {
        using (var packed = File.Create(space.Path("x." + form)))
        {
            StrangeArchive.Write(packed, form, files.Select(file => (file.Name, Encoding.Latin1.GetBytes(file.Text))));
        }

        Attach(form);
    }

    private void Attach(string form, string folder = "")
    {
        space.Write("fine-shard/fine.md", "fine");
        space.Attach(
            new Attachment { Name = ShardName.Parse("x"), Adapter = "archive", Location = "x." + form, Folder = folder },
            GatheringSpace.Folder("fine", "fine-shard"));
    }

    private Gathered Read(int findings)
    {
        var read = Gather();
        Assert.Equal(findings, read.Findings.Length);
        return read;
    }

    private Gathered Gather() => new(space.Build());

    private sealed record Gathered(GatheredSpace Space)
    {
        public IEnumerable<string> Keys => Space.Snapshot.Shards[0].Pages.Select(page => page.Id.Key);

        public IEnumerable<string> Others => Space.Snapshot.Shards[1].Pages.Select(page => page.Id.Key);

        public Finding[] Findings => [.. Space.Snapshot.Findings.Order()];

        public string Text(string key) =>
            GatheringSpace.Text(Space, Space.Snapshot.Shards[0].Pages.Single(page => page.Id.Key == key));
    }
}
