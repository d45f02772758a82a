using System.Collections.Immutable;
using LibGit2Sharp;

namespace ShardWiki.Git;

/// <summary>From names to commits.</summary>
internal static class References
{
    private const int ShortestId = 7;
    private static readonly string[] Places = ["", "refs/", "refs/heads/", "refs/tags/", "refs/remotes/"];

    /// <summary>
    /// HEAD, a full reference, a branch, a tag, a remote's branch, or a commit id, in this order; no expression like
    /// <c>HEAD~1</c>.
    /// </summary>
    internal static ObjectName? Resolve(Repository repository, string? reference)
    {
        var name = string.IsNullOrEmpty(reference) ? "HEAD" : reference;
        if (name == "HEAD")
        {
            return repository.Head.Tip is { } tip ? ObjectStore.Name(tip.Id) : null;
        }

        return FromPlaces(repository, name) ?? FromId(repository, name);
    }

    internal static ImmutableArray<string> Below(Repository repository, string prefix) =>
    [
        .. repository.Refs.FromGlob($"{prefix}*").Select(reference => reference.CanonicalName)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether the reference held what was expected and is gone now.</summary>
    internal static bool Remove(Repository repository, string reference, ObjectName expected)
    {
        if (repository.Refs[reference] is not DirectReference found || found.TargetIdentifier != expected.ToString())
        {
            return false;
        }

        try
        {
            repository.Refs.Remove(found); // libgit2 compares once more under the lock.
            return true;
        }
        catch (LibGit2SharpException)
        {
            return false;
        }
    }

    /// <summary>The full names that a name may be short for, in the order in which they are tried.</summary>
    internal static IEnumerable<string> Candidates(string name) =>
        Places.Select(place => place + name).Where(full => full.StartsWith("refs/", StringComparison.Ordinal));

    /// <summary>Whether a name may be that of an object, or its beginning.</summary>
    internal static bool IsId(string name) =>
        name.Length is >= ShortestId and <= 40 && !name.AsSpan().ContainsAnyExcept("0123456789abcdef");

    private static ObjectName? FromPlaces(Repository repository, string name)
    {
        foreach (var full in Candidates(name).Where(ReferenceName.IsValid))
        {
            if (repository.Refs[full]?.ResolveToDirectReference()?.Target?.Peel<Commit>() is { } commit)
            {
                return ObjectStore.Name(commit.Id);
            }
        }
        return null;
    }

    private static ObjectName? FromId(Repository repository, string name)
    {
        if (!IsId(name))
        {
            return null;
        }

        try
        {
            return repository.Lookup(name)?.Peel<Commit>() is { } commit ? ObjectStore.Name(commit.Id) : null;
        }
        catch (LibGit2SharpException)
        {
            // Several objects begin like this, or it is no commit: no commit of that name.
            return null;
        }
    }
}
