using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// What somebody wants appended who does not hold the lease: a blob under <c>refs/…/intents/ID</c> for whoever does.
/// The id is that of its first entry, so that times order them. An intent is a wish and not a decision: it counts when
/// its lines stand in the journal.
/// </summary>
internal sealed class Intents(GitRepository repository, JournalPlace place)
{
    private string Prefix => $"refs/{place.Stream.Branch}/intents/";

    /// <summary>The intents that stand, the oldest first.</summary>
    public ImmutableArray<Intent> Standing() =>
    [
        .. from reference in repository.References(Prefix)
           let blob = repository.Target(reference)
           where blob is not null
           select new Intent(reference, blob.Value),
    ];

    /// <summary>Leaves one; where it stands already, that one.</summary>
    public Intent Leave(AppendRequest request)
    {
        var reference = Prefix + request.Entries[0].Id.ToString();
        var blob = repository.WriteBlob(IntentLine.Write(request));
        _ = repository.CompareAndSwap(reference, null, blob, "journal: intent");
        return new Intent(reference, repository.Target(reference) ?? blob);
    }

    /// <summary>What it asks for; null where it is no intent of this stream.</summary>
    public AppendRequest? Read(Intent intent) =>
        repository.ReadBlob(intent.Blob) is { } line ? IntentLine.Find(line) : null;

    /// <summary>True while nobody took it.</summary>
    public bool Stands(Intent intent) => repository.Target(intent.Reference) == intent.Blob;

    /// <summary>Takes it away; false where somebody else did.</summary>
    public bool Remove(Intent intent) => repository.RemoveReference(intent.Reference, intent.Blob);
}
