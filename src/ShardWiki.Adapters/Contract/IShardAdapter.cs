using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The shard adapter contract: the code that reads one kind of backend. It lists files with fingerprints and histories,
/// and says what its backend can do; pins, freshness, identities and placements are decided for all of them in one
/// place. What it does not expect it throws: gathering isolates it. Safe for several threads.
/// </summary>
internal interface IShardAdapter
{
    /// <summary>Its name in the configuration.</summary>
    string Name { get; }

    /// <summary>What a shard at this place can do, as far as is known without reading it.</summary>
    ProfileDeclaration Declare(Attachment attachment, string spaceFolder);

    /// <summary>What is wrong with an attachment in the eyes of this adapter; null where nothing is.</summary>
    string? FindObjection(Attachment attachment);

    /// <summary>
    /// Where the shard's files stand in a git repository, and the commit that <paramref name="read"/> was read at; null
    /// where it stands in none.
    /// </summary>
    GitSpot? FindGitSpot(Attachment attachment, string spaceFolder, Revision read);

    /// <summary>
    /// What of this machine the shard is read from, whether it is there or not; nothing for a shard elsewhere.
    /// </summary>
    ImmutableArray<WatchedPlace> FindPlaces(Attachment attachment, WatchRequest request);

    /// <summary>
    /// Writes one file, only over the content that is to be replaced; idempotent. Whether it may be written was asked
    /// before, of the profile.
    /// </summary>
    ShardWriteOutcome Write(ShardWrite write, CancellationToken cancellation);

    /// <summary>Pushes commits for review, by the attachment's route.</summary>
    ShardSubmitOutcome Submit(ShardSubmit submit, CancellationToken cancellation);

    /// <summary>
    /// The branches and tags of the place, by their short names, where they are known without asking elsewhere; null for
    /// places without any, and for those that are elsewhere or cannot be read.
    /// </summary>
    ImmutableArray<string>? FindReferences(Attachment attachment, string spaceFolder) => null;

    /// <summary>Asks a place elsewhere for its branches and tags; null where this place is none to be asked.</summary>
    ReferenceAnswer? AskReferences(ShardOrder order, CancellationToken cancellation) => null;

    /// <summary>Whether <see cref="AskReferences"/> would ask somebody.</summary>
    bool IsAskedElsewhere(Attachment attachment, string spaceFolder) => false;

    /// <summary>Keeps the shard, as it was read, in files that the same adapter reads in its place.</summary>
    CapturedPlace Capture(CaptureRequest request, CancellationToken cancellation);

    /// <summary>
    /// Reads the shard as <see cref="ShardOrder.Mode"/> asks; what the world may answer is a case of the reading.
    /// </summary>
    ShardReading Read(ShardOrder order, CancellationToken cancellation);
}
