using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Fetches several references into one mirror: asks once what is there, and fetches at once what the mirror does not have yet.
/// Each is told by itself: one that cannot be had keeps no other away.
/// </summary>
internal sealed class SharedFetch(MirrorRequest request, string url, string transport)
{
    // Names of ours: a place may have 'a' today and 'a/b' tomorrow, and what it had once is kept here.
    internal const string Place = "refs/shardwiki/shared/";

    // Windows takes no longer command line than 32,767 characters.
    private const int LongestList = 16_000;

    internal ImmutableDictionary<string, MirrorOutcome> Run(ImmutableArray<string> references, CancellationToken cancellation)
    {
        using var mirror = MirrorFolder.Open(request.MirrorFolder);
        var transfer = new MirrorTransfer(request, url, GitProgram.Fetching(mirror.GitDirectory, transport));
        var (listing, failure) = transfer.List(cancellation);
        if (listing is null || listing.References.IsEmpty)
        {
            return Alike(references, listing is null ? failure! : new MirrorOutcome.Empty());
        }

        var wanted = references.Distinct(StringComparer.Ordinal)
            .Select(r => new Wish(r, FullName(r, listing))).ToImmutableArray();
        var told = Named((mirror, transfer), [.. wanted.Where(w => w.Full is not null)], listing, cancellation)
            .Concat(Unnamed((mirror, transfer), [.. wanted.Where(w => w.Full is null)], listing, cancellation))
            .ToImmutableDictionary(StringComparer.Ordinal);
        if (told.Values.Any(outcome => outcome is MirrorOutcome.Fetched { Changed: true }))
        {
            PinnedCommits.Keep(mirror, request, references);
        }

        return told;
    }

    /// <summary>What is to be told of all of them.</summary>
    internal static ImmutableDictionary<string, MirrorOutcome> Alike(ImmutableArray<string> references, MirrorOutcome outcome) =>
        references.Distinct(StringComparer.Ordinal).ToImmutableDictionary(r => r, _ => outcome, StringComparer.Ordinal);

    /// <summary>Where a reference of the place is kept here.</summary>
    internal static string PlaceOf(string full) =>
        Place + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)).AsSpan(0, 16));

    /// <summary>Where it may be kept, whatever of it a word of the configuration stands for.</summary>
    internal static IEnumerable<string> PlacesOf(string reference) =>
        new[] { "", "refs/heads/", "refs/tags/" }.Select(kind => PlaceOf(kind + reference));

    private IEnumerable<KeyValuePair<string, MirrorOutcome>> Named(
        (GitRepository Mirror, MirrorTransfer Transfer) into, ImmutableArray<Wish> wishes, RemoteListing listing, CancellationToken cancellation)
    {
        ImmutableArray<string> places = [.. wishes.Select(w => PlaceOf(w.Full!))];
        var before = CommitLookup.FindAll(into.Mirror, places);
        var there = wishes.Select(w => listing.References.GetValueOrDefault(w.Full + "^{}", listing.References[w.Full!])).ToArray();
        ImmutableArray<string> missing =
            [.. wishes.Where((_, i) => before[i] != there[i]).Select(w => w.Full!).Distinct(StringComparer.Ordinal)];
        var failures = Fetched(into.Transfer, missing, cancellation);
        var now = CommitLookup.FindAll(into.Mirror, places);
        return wishes.Select((wish, i) => KeyValuePair.Create<string, MirrorOutcome>(
            wish.Written,
            failures.GetValueOrDefault(wish.Full!) is { } failure ? failure
                : now[i] is { } commit ? new MirrorOutcome.Fetched(commit, commit != before[i])
                : IsSomethingElse(into.Mirror, places[i]) ? new MirrorOutcome.NoCommit(wish.Full!)
                : new MirrorOutcome.Unreachable($"'{Scrub.Address(url)}': '{wish.Full}' leads to no commit")));
    }

    // A commit that cannot be read would be damage.
    private static bool IsSomethingElse(GitRepository mirror, string place) =>
        GitProgram.On(mirror.GitDirectory).Run("cat-file", "-t", place + "^{}") is { Succeeded: true } run && run.Text.Trim() is "blob" or "tree";

    // Commits by their ids, and what the place does not have.
    private static IEnumerable<KeyValuePair<string, MirrorOutcome>> Unnamed(
        (GitRepository Mirror, MirrorTransfer Transfer) into, ImmutableArray<Wish> wishes, RemoteListing listing, CancellationToken cancellation)
    {
        ImmutableArray<string> ids = [.. wishes.Select(w => w.Written).Where(w => ObjectName.TryParse(w, out _))];
        var before = CommitLookup.FindAll(into.Mirror, ids);
        var failure = before.All(had => had is not null) ? null : into.Transfer.FetchBranches(cancellation);
        var now = CommitLookup.FindAll(into.Mirror, ids);
        var found = ids.Select((id, i) => KeyValuePair.Create<string, MirrorOutcome>(
            id,
            now[i] is { } commit ? new MirrorOutcome.Fetched(commit, commit != before[i])
                : failure ?? (MirrorOutcome)MirrorTransfer.Missing(id, listing)));
        return found.Concat(wishes.Select(w => w.Written).Except(ids, StringComparer.Ordinal).Select(w =>
            KeyValuePair.Create<string, MirrorOutcome>(w, MirrorTransfer.Missing(w.Length == 0 ? null : w, listing))));
    }

    // All at once; where that fails, one by one, so that what is broken there is told of that alone.
    private static Dictionary<string, MirrorOutcome> Fetched(
        MirrorTransfer transfer, ImmutableArray<string> names, CancellationToken cancellation)
    {
        var failures = new Dictionary<string, MirrorOutcome>(StringComparer.Ordinal);
        foreach (var some in Lists(names))
        {
            var failure = transfer.Left ?? transfer.Fetch(some.Select(Wanted), cancellation);
            foreach (var name in failure is null ? [] : some)
            {
                var its = some.Count == 1 ? failure : transfer.Left ?? transfer.FetchOnce([Wanted(name)], cancellation);
                if (its is not null)
                {
                    failures[name] = its;
                }
            }
        }

        return failures;
    }

    // A server may call a reference what git would take for more than one.
    private static string? FullName(string reference, RemoteListing listing) =>
        listing.FullName(reference.Length == 0 ? null : reference) is { } full && ReferenceName.IsValid(full) ? full : null;

    private static string Wanted(string full) => $"+{full}:{PlaceOf(full)}";

    private static IEnumerable<List<string>> Lists(ImmutableArray<string> names)
    {
        var list = new List<string>();
        var length = 0;
        foreach (var name in names)
        {
            if (length + Wanted(name).Length > LongestList && list.Count > 0)
            {
                yield return list;
                (list, length) = ([], 0);
            }

            list.Add(name);
            length += Wanted(name).Length + 1;
        }

        if (list.Count > 0)
        {
            yield return list;
        }
    }

    private sealed record Wish(string Written, string? Full);
}
