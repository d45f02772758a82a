using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// The space as a walk reads it, with the versions that patterns find elsewhere. A pull asks which there are; a build only
/// where the lock file names none of the entry's; a locked build nobody.
/// </summary>
internal sealed record FoundVersions(OpenSpace Space, ImmutableArray<Finding> Findings)
{
    /// <summary>Entries that a locked build would have to ask about.</summary>
    public ImmutableArray<ShardName> Unlocked { get; init; } = [];

    /// <summary>Entries of which nobody answered.</summary>
    public ImmutableArray<ShardName> Unasked { get; init; } = [];

    public static FoundVersions Of(
        (OpenSpace Space, SpaceLock Lock) at, WalkRequest request, GatherRequest gather, CancellationToken cancellation)
    {
        if (at.Space.Configuration.Entries.All(e => e.Sought is null))
        {
            return new FoundVersions(at.Space, []);
        }

        var lookup = new VersionLookup(at.Space.Configuration, request.Versions ?? KnownVersion.In(at.Lock.Pins));
        var unknown = lookup.Unknown(gather.Pins).ToImmutableArray();
        var asked = request.Mode switch
        {
            GatherMode.Pull => lookup.Sought,
            GatherMode.Build => unknown,
            _ => [],
        };
        var unasked = ImmutableArray.CreateBuilder<ShardName>();
        foreach (var entry in asked)
        {
            request.Progress?.Report(new WalkStep($"Asking for versions of {entry.Name}", 0));
            var answer = Gathering.AskReferences(gather, entry.Entry, cancellation);
            lookup.Take(entry, answer);
            if (answer.Names is null)
            {
                unasked.Add(entry.Entry.Name);
            }
        }

        var resolved = at.Space with { Configuration = lookup.Resolved() };
        return new FoundVersions(resolved, lookup.Findings)
        {
            Unasked = unasked.ToImmutable(),
            Unlocked = request.Mode == GatherMode.Locked ? [.. unknown.Select(u => u.Entry.Name)] : [],
        };
    }
}
