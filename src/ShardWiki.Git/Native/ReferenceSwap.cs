using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>
/// A true compare-and-swap of a reference: the old value is compared under the reference's own lock
/// (<c>git_reference_create_matching</c>; LibGit2Sharp's UpdateTarget moves a stale reference all the same).
/// </summary>
internal sealed class ReferenceSwap : IDisposable
{
    private const int Exists = -4;
    private const int NotFound = -3;
    private const int Locked = -14;
    private const int Modified = -15;
    private const int Patience = 400;
    private const int FewTimes = 10;
    private readonly Lock _gate = new();
    private readonly nint _repository;

    /// <summary>On a handle of its own, so that nobody waits for anybody's reading.</summary>
    internal ReferenceSwap(string gitDirectory)
    {
        Libgit2.Require();
        var code = NativeLibgit2.OpenRepository(out _repository, gitDirectory);
        if (code != 0)
        {
            throw new GitException($"'{gitDirectory}' cannot be opened: {Why(code)}");
        }
    }

    /// <summary>
    /// Whether the reference held what was expected (null: did not exist) and now holds the next value.
    /// </summary>
    internal bool Try(string reference, (ObjectName? Expected, ObjectName Next) values, string message)
    {
        lock (_gate)
        {
            return Try(_repository, reference, values, message);
        }
    }

    public void Dispose() => NativeLibgit2.FreeRepository(_repository);

    private static bool Try(
        nint repository, string reference, (ObjectName? Expected, ObjectName Next) values, string message)
    {
        for (var attempt = 0; ; attempt++)
        {
            var code = Once(repository, reference, values, message);
            if (code == 0)
            {
                return true;
            }

            if (code is Exists or NotFound or Modified)
            {
                return false;
            }
            // Another writer holds the lock for the length of one write; the answer after it is the true one. Whoever
            // packs references removes folders that are empty for a moment, into which the lock would go.
            if (attempt == (code == Locked ? Patience : FewTimes))
            {
                throw new GitException($"the reference '{reference}' could not be written: {Why(code)}");
            }

            Thread.Sleep(5);
        }
    }

    // An all-zero old value means "must not exist" and is looked at under the lock; force=0 would be looked at before
    // it.
    private static unsafe int Once(
        nint repository, string reference, (ObjectName? Expected, ObjectName Next) values, string message)
    {
        var next = values.Next.ToBytes();
        var expected = values.Expected?.ToBytes() ?? new byte[next.Length];
        nint made = 0;
        try
        {
            fixed (byte* nextId = next, expectedId = expected)
            {
                return NativeLibgit2.CreateReferenceMatching(
                    out made, repository, reference, nextId, 1, expectedId, message);
            }
        }
        finally
        {
            if (made != 0)
            {
                NativeLibgit2.FreeReference(made);
            }
        }
    }

    private static string Why(int code)
    {
        var last = NativeLibgit2.LastError();
        var message = last == 0 ? null : Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(last));
        return Scrub.Secrets(message ?? $"libgit2 code {code}");
    }
}
