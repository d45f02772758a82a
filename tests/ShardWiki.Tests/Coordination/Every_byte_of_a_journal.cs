using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// Each byte of each file that a journal stands in, turned into another or cut off with all behind it: never read as
/// the journal that it was, nor as a shorter one.
/// </summary>
public sealed class Every_byte_of_a_journal : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly GitRepository _repository;

    public Every_byte_of_a_journal()
    {
        _repository = GitRepository.InitBare(_scratch.Path("j.git"));
        Read(journal =>
        {
            Script.Written(journal.Append(Script.Founding()));
            Script.Written(journal.Append(Script.Request(1)));
            return Script.Written(journal.Append(Script.Batch(2, 4)));
        });
    }

    [Fact]
    public void Is_missed_when_it_is_turned_round()
    {
        var bytes = 0;
        foreach (var file in Files())
        {
            var whole = File.ReadAllBytes(file);
            for (var at = 0; at < whole.Length; at++, bytes++)
            {
                var other = whole.ToArray();
                other[at] ^= 0xff;
                AssertFound(file, other, $"byte {at}");
            }

            File.WriteAllBytes(file, whole);
        }

        Assert.InRange(bytes, 1500, 20_000);
        Assert.Equal(5, Read(journal => journal.Read(0)).Length);
    }

    [Fact]
    public void Is_missed_when_it_is_cut_off()
    {
        foreach (var file in Files())
        {
            var whole = File.ReadAllBytes(file);
            for (var length = 0; length < whole.Length; length++)
            {
                AssertFound(file, whole[..length], $"cut to {length}");
            }

            File.WriteAllBytes(file, whole);
        }
    }

    // Of a pack and its index, where most bytes are never looked at by a reader.
    [Fact]
    public void Is_missed_in_a_pack()
    {
        Assert.InRange(PackedObjects.Of(_repository, _repository.Resolve("refs/heads/shardwiki/handbook")!.Value), 10, 100);
        var files = Directory.EnumerateFiles(_scratch.Path("j.git/objects/pack")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([".idx", ".pack"], files.Select(file => Path.GetExtension(file)));
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            File.SetAttributes(file, FileAttributes.Normal);
            for (var at = 0; at < whole.Length; at += Soak.Of(97, 1))
            {
                var other = whole.ToArray();
                other[at] ^= 0xff;
                File.WriteAllBytes(file, other);
                Assert.True(IsVerifyDamaged(), $"{Path.GetExtension(file)}: byte {at}");
            }

            File.WriteAllBytes(file, whole[..^1]);
            Assert.True(IsVerifyDamaged(), $"{Path.GetExtension(file)}: cut");
            File.WriteAllBytes(file, whole);
        }

        using var again = GitRepository.Open(_scratch.Path("j.git"));
        Assert.IsType<VerifyOutcome.Sound>(Verdict(again));
    }

    // A stream of bits may end with some that mean nothing: those alone may be turned, and then every reader still
    // reads the very same lines.
    [Fact]
    public void Is_missed_or_means_nothing_when_one_bit_of_it_is_turned()
    {
        var lines = Read(journal => JournalLines.Export(journal.Read(0))).ToArray();
        var (bits, unnoticed) = (0, 0);
        foreach (var file in Files())
        {
            var whole = File.ReadAllBytes(file);
            for (var at = 0; at < whole.Length; at++, bits++)
            {
                var other = whole.ToArray();
                other[at] ^= (byte)(1 << (at % 8));
                File.WriteAllBytes(file, other);
                if (!IsFound())
                {
                    unnoticed++;
                    Assert.Equal(lines, Read(journal => JournalLines.Export(journal.Read(0))).ToArray());
                }
            }

            File.WriteAllBytes(file, whole);
        }

        Assert.InRange(unnoticed, 0, bits / 100);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    // By a repository that is opened anew: libgit2 keeps a pack open that it has read.
    private bool IsVerifyDamaged()
    {
        try
        {
            using var repository = GitRepository.Open(_scratch.Path("j.git"));
            return Verdict(repository) is VerifyOutcome.Damaged;
        }
        catch (GitException)
        {
            return true;
        }
    }

    private VerifyOutcome Verdict(GitRepository repository)
    {
        using var journal = GitJournal.Open(repository, Place);
        return journal.Verify();
    }

    private void AssertFound(string file, byte[] content, string how)
    {
        File.WriteAllBytes(file, content);
        Assert.True(IsFound(), $"{Path.GetRelativePath(_scratch.Root, file)}: {how}");
    }

    private bool IsFound()
    {
        try
        {
            return Read(journal => journal.Verify()) is VerifyOutcome.Damaged && !IsRead();
        }
        catch (GitException)
        {
            return !IsRead();
        }
    }

    // What a reader meets that the last commits lead to; older commits are walked by Verify alone.
    private bool IsRead()
    {
        try
        {
            return Read(journal => journal.Read(0)).Length is > 0 and < 5;
        }
        catch (Exception failure) when (failure is JournalDamagedException or GitException)
        {
            return false;
        }
    }

    private List<string> Files() =>
    [
        .. Directory.EnumerateFiles(_scratch.Path("j.git/objects"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file))!.Length == 2)
            .Append(_scratch.Path("j.git/refs/heads/shardwiki/handbook")).Append(_scratch.Path("mark"))
            .Order(StringComparer.Ordinal),
    ];

    private T Read<T>(Func<GitJournal, T> question)
    {
        using var journal = GitJournal.Open(_repository, Place);
        return question(journal);
    }

    private JournalPlace Place => new()
    {
        Stream = Script.Stream,
        Clock = TimeProvider.System,
        MarkFile = _scratch.Path("mark"),
    };
}
