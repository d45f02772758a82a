// Longer than a screen: one archive after another, each forged in another way.
using System.IO.Compression;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class An_archive_of_a_space : IDisposable
{
    private readonly ArchivableSpace _space = new();

    [Fact]
    public void Is_whole_and_gives_its_site_again()
    {
        Assert.IsType<ArchiveOutcome>(_space.Archive("a.zip"));

        var verified = Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("a.zip", rebuild: true));

        Assert.Empty(verified.Faults);
        Assert.InRange(verified.Rebuilt ?? 0, 20, 1000);
    }

    [Fact]
    public void Has_the_bytes_of_another_one_whatever_packs_the_shards_had()
    {
        var first = Assert.IsType<ArchiveOutcome>(_space.Archive("a.zip"));
        _space.Repack();
        var second = Assert.IsType<ArchiveOutcome>(_space.Archive("b.zip"));

        Assert.Equal(first.Sha256, second.Sha256);
    }

    [Fact]
    public void Holds_the_site_that_a_build_for_disks_makes_but_for_the_receipt()
    {
        _ = _space.Archive("a.zip");
        var built = BuildVerb.Run(new BuildRequest { Space = _space.Request, Offline = true, Output = _space.Path("site") }, CancellationToken.None);
        Assert.IsType<BuildOutcome>(built);

        var kept = Entries("kept/data/site/");
        var made = Directory.EnumerateFiles(_space.Path("site"), "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(_space.Path("site"), f).Replace('\\', '/'), File.ReadAllBytes);

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), kept.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["shardwiki-build.json"], made.Where(f => !f.Value.AsSpan().SequenceEqual(kept[f.Key])).Select(f => f.Key));
    }

    [Fact]
    public void Names_what_a_flipped_byte_is_in_wherever_it_is()
    {
        _ = _space.Archive("a.zip");
        var whole = File.ReadAllBytes(_space.Path("a.zip"));
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(whole.Length);
            var bit = (byte)(1 << random.Next(8));
            whole[at] ^= bit;
            File.WriteAllBytes(_space.Path("b.zip"), whole);
            whole[at] ^= bit;

            var verified = Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip"));
            var fault = Assert.Single(verified.Faults);
            Assert.Equal((1, NameAt(at)), (verified.ExitCode, fault.Path));
        }
    }

    [Fact]
    public void Tells_what_is_missing_and_what_is_too_many()
    {
        _ = _space.Archive("a.zip");
        var files = Entries("");
        _ = files.Remove("kept/data/site/index.html");
        files["kept/data/site/planted.html"] = [1];
        files["kept/data/original.yml"] = [2];
        Write("b.zip", files);

        var faults = Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip")).Faults.Select(f => $"{f.Path} {f.What}").ToArray();

        Assert.Contains("data/site/index.html is missing; manifest-sha256.txt names it", faults);
        Assert.Contains("data/site/planted.html is too many; manifest-sha512.txt does not name it", faults);
        Assert.Contains("data/original.yml is not what manifest-sha256.txt says", faults);
    }

    [Theory]
    [InlineData("place: shards/loose", "place: /etc", "reads the shard 'loose' from what is not in the archive")]
    [InlineData("place: shards/loose", "place: shards/loose/../../..", "reads the shard 'loose' from what is not in the archive")]
    [InlineData("place: shards/export.zip", "place: shards/loose", "reads the shard 'export' from what is not in the archive")]
    [InlineData("output: site", "output: site\ndiagrams:\n  mermaid: sh", "names a program that draws diagrams, which no archive does")]
    [InlineData("output: site", "output: site\ndiagrams:\n  drawn: /etc", "reads pictures of diagrams that are not in the archive")]
    [InlineData("seed: journal.jsonl", "seed: /etc/hostname", "reads a journal that is not in the archive")]
    [InlineData("seed: journal.jsonl", "seed: journal.jsonl\n  repository: /", "reads a journal that is not in the archive")]
    [InlineData("output: site", "output: &a site\ntitle: *a", "is nested too deep, or refers to parts of itself, which no archive's does")]
    [InlineData("output: site", "output: site\nnavigation: DEEP", "is nested too deep, or refers to parts of itself, which no archive's does")]
    [InlineData("name: other", "name: other, refs: ['*']", "asks for versions of a repository, which no archive does")]
    public void Is_not_built_where_it_would_read_elsewhere(string written, string instead, string why)
    {
        _ = _space.Archive("a.zip");
        Forge(files =>
        {
            var told = System.Text.Encoding.UTF8.GetString(files["shardwiki.yml"]);
            Assert.Contains(written, told, StringComparison.Ordinal);
            files["shardwiki.yml"] = System.Text.Encoding.UTF8.GetBytes(told.Replace(written, instead, StringComparison.Ordinal)
                .Replace("DEEP", new string('[', 100_000), StringComparison.Ordinal));
        });

        var outcome = _space.Verify("b.zip", rebuild: true);

        Assert.Equal(why, Assert.Single(Assert.IsType<ArchiveVerifyOutcome>(outcome).Faults).What);
    }

    [Fact]
    public void Names_what_of_its_site_is_not_what_it_makes()
    {
        _ = _space.Archive("a.zip");
        Forge(files =>
        {
            files["site/planted.html"] = [1];
            files["site/index.html"] = [2];
            _ = files.Remove("site/robots.txt");
        });

        var faults = Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip", rebuild: true)).Faults.Select(f => $"{f.Path} {f.What}");

        Assert.Equal(
            [
                "data/site/index.html is made otherwise from what the archive holds",
                "data/site/planted.html is not made from what the archive holds",
                "data/site/robots.txt is made from what the archive holds, and is not in it",
            ], faults.Where(f => !f.Contains("shardwiki-build", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_at_fault_where_its_configuration_is_none()
    {
        _ = _space.Archive("a.zip");
        Forge(files => files["shardwiki.yml"] = "space: kept\nshards: []\nnonsense: 1\n"u8.ToArray());

        var outcome = Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip", rebuild: true));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(outcome.Faults, f => f.Path == "data/shardwiki.yml"
            && f.What.StartsWith("is no configuration that can be built: line 3: shardwiki.yml has no key 'nonsense'", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_at_fault_where_it_has_no_configuration()
    {
        _ = _space.Archive("a.zip");
        Forge(files => files.Remove("shardwiki.yml"));

        var fault = Assert.Single(Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip", rebuild: true)).Faults);

        Assert.Equal(("data/shardwiki.yml", "is missing"), (fault.Path, fault.What));
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("journal.git/HEAD")]
    [InlineData(".shardwiki/mirrors/other/HEAD")]
    public void Is_not_built_where_something_lies_that_no_archive_has(string path)
    {
        _ = _space.Archive("a.zip");
        Forge(files => files[path] = [1]);

        var fault = Assert.Single(Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip", rebuild: true)).Faults);
        Assert.Equal(("data/" + path, "is nothing that an archive has; no site is made where it lies"), (fault.Path, fault.What));
    }

    [Fact]
    public void Is_built_without_the_repository_that_it_was_laid_down_in()
    {
        _ = _space.Archive("a.zip");
        _ = JournalAppendVerb.Run(new DecisionRequest(_space.Request, "Ann <ann@example.org>"),
            new WrittenDecision("alias.set", "older", """{"from":"older","to":"notes:index.md"}"""));
        using var zip = ShardWiki.Adapters.SealedZip.Open(_space.Path("a.zip"));
        var bag = new BagReading(zip);
        Assert.Empty(bag.Read(_space.Path("laid"), CancellationToken.None));

        var request = new ArchiveVerifyRequest { File = "a.zip", Clock = TimeProvider.System };
        var outcome = new ArchiveRebuild(_space.Path("laid"), bag.Files, request)
            .Run(new ArchiveVerifyOutcome { Files = 0, Faults = [] }, CancellationToken.None);

        Assert.Empty(Assert.IsType<ArchiveVerifyOutcome>(outcome).Faults);
    }

    [Fact]
    public void Tells_of_manifests_that_are_none_and_of_files_that_no_bag_has()
    {
        _ = _space.Archive("a.zip");
        Is("kept/extra.bin", [1], "extra.bin is no file of such a bag");
        Is("kept/data/C:/x", [1], "data/C:/x has a name that begins at the root of a disk");
        Is("kept/manifest-sha256.txt", "no digest\n"u8.ToArray(), "manifest-sha256.txt has a line that is no digest and path, or names a file twice");
        Is("kept/bag-info.txt", "Payload-Oxum: 1.1\n"u8.ToArray(), "bag-info.txt is missing, or counts another payload than is there");
        Is("kept/bagit.txt", "BagIt-Version: 0.97\n"u8.ToArray(), "bagit.txt is missing, or is not that of a bag of version 1.0");
        Is("kept/manifest-sha256.txt", "0  ../x\n"u8.ToArray(), "manifest-sha256.txt names '../x', which is not for it to name");

        void Is(string path, byte[] content, string told)
        {
            var files = Entries("");
            files[path] = content;
            Write("b.zip", files);
            Assert.Contains(told, Assert.IsType<ArchiveVerifyOutcome>(_space.Verify("b.zip")).Faults.Select(f => $"{f.Path} {f.What}"));
        }
    }

    [Fact]
    public void Is_written_whole_or_not_at_all()
    {
        Assert.Equal($"'{_space.Path("notes")}' is a folder; name the file that the archive is to be", Assert.IsType<NotDone>(_space.Archive("notes")).Reason);
        Assert.IsType<ArchiveOutcome>(_space.Archive("new/a.zip"));
        Assert.Equal([_space.Path("new/a.zip")], Directory.EnumerateFileSystemEntries(_space.Path("new")));
    }

    [Fact]
    public void Is_refused_where_a_shard_is_not_there()
    {
        File.Delete(_space.Path("planet.atom"));

        var refused = Assert.IsType<NotDone>(_space.Archive("a.zip"));

        Assert.StartsWith("the shard 'planet' is not there, and an archive of the rest would not be whole", refused.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(_space.Path("a.zip")));
    }

    public void Dispose() => _space.Dispose();

    private string NameAt(int offset)
    {
        using var zip = ShardWiki.Adapters.SealedZip.Open(_space.Path("a.zip"));
        var entry = zip.Entries.LastOrDefault(e => e.Offset <= offset)!;
        var end = entry.Offset + 30 + System.Text.Encoding.UTF8.GetByteCount(entry.Name) + entry.Packed;
        return offset < end ? entry.Name["kept/".Length..] : "";
    }

    private Dictionary<string, byte[]> Entries(string below)
    {
        using var zip = ZipFile.OpenRead(_space.Path("a.zip"));
        return zip.Entries.Where(e => e.FullName.StartsWith(below, StringComparison.Ordinal)).ToDictionary(e => e.FullName[below.Length..], e =>
        {
            using var content = new MemoryStream();
            using var from = e.Open();
            from.CopyTo(content);
            return content.ToArray();
        });
    }

    // The archive with other payload, and manifests that fit it.
    private void Forge(Action<Dictionary<string, byte[]>> change)
    {
        var files = Entries("kept/data/");
        change(files);
        using var bag = new ShardWiki.Testing.ScratchFolder();
        foreach (var (path, bytes) in files)
        {
            bag.Write(path, bytes);
        }

        _ = new BagWriting(bag.Root, "kept").Write(_space.Path("b.zip"), [], CancellationToken.None);
    }

    private void Write(string name, Dictionary<string, byte[]> files)
    {
        using var zip = new ShardWiki.Adapters.SealedZipWriting(_space.Path(name));
        foreach (var (path, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            zip.Add(path, new MemoryStream(content), isPacked: true);
        }

        zip.Finish();
    }
}
