using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The adapters that there are: the only place outside their own folders that names a backend (I-3).</summary>
public static class AdapterCatalogue
{
    private static readonly FolderAdapter Plain = new();
    private static readonly ImmutableArray<IShardAdapter> All = [new ArchiveAdapter(), new FeedAdapter(), Plain, new GitAdapter()];

    /// <summary>
    /// The names that the configuration knows, each the key that says where the shard is; in ordinal order.
    /// </summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(adapter => adapter.Name)];

    /// <summary>
    /// What is wrong with an attachment before anything is read: an unknown adapter, a bad pattern, a setting that the
    /// adapter does not have, a mode that its profile forbids (with the rule's name). Null where nothing is.
    /// </summary>
    public static string? FindObjection(Attachment attachment, string spaceFolder)
    {
        if (Find(attachment.Adapter) is not { } adapter)
        {
            return $"there is no adapter '{attachment.Adapter}', only {string.Join(", ", Names)}";
        }

        return FindControl(attachment)
            ?? FindBadPattern(attachment)
            ?? adapter.FindObjection(attachment)
            ?? (CapabilityProfile.Of(adapter.Declare(attachment, spaceFolder)) is ProfileOutcome.Refused refused
                ? $"this shard cannot be attached so, by the rule {refused.Rule}: {refused.Explanation}"
                : null);
    }

    /// <summary>
    /// Where a shard's files stand in a git repository, and the commit that <paramref name="read"/> was read at; null
    /// where it stands in none.
    /// </summary>
    public static GitSpot? FindGitSpot(Attachment attachment, string spaceFolder, Revision read) =>
        Find(attachment.Adapter)?.FindGitSpot(attachment, spaceFolder, read);

    /// <summary>
    /// The branches and tags that a shard's place has, where that is known without asking elsewhere; null where it is not.
    /// </summary>
    public static ImmutableArray<string>? FindReferences(Attachment attachment, string spaceFolder) =>
        Find(attachment.Adapter)?.FindReferences(attachment, spaceFolder);

    /// <summary>
    /// Whether the branches and tags of a shard's place are known only when somebody elsewhere is asked, as
    /// <see cref="Gathering.AskReferences"/> does.
    /// </summary>
    public static bool IsAskedElsewhere(Attachment attachment, string spaceFolder) =>
        Find(attachment.Adapter)?.IsAskedElsewhere(attachment, spaceFolder) ?? false;

    internal static IShardAdapter? Find(string name) =>
        All.FirstOrDefault(adapter => string.Equals(adapter.Name, name, StringComparison.Ordinal));

    /// <summary>
    /// What is known of a shard that was not read; that of a plain folder where the attachment is impossible.
    /// </summary>
    internal static CapabilityProfile ProfileOfUnread(Attachment attachment, string spaceFolder)
    {
        var adapter = Find(attachment.Adapter) ?? Plain;
        var asked = CapabilityProfile.Of(adapter.Declare(attachment, spaceFolder));
        var read = adapter.Declare(attachment with { Mode = AttachmentMode.ReadOnly }, spaceFolder);
        return (asked as ProfileOutcome.Accepted)?.Profile ?? CapabilityProfile.Of(read).GetProfile();
    }

    // No path and no URL holds one, and what is started by them must not be given a second line.
    private static string? FindControl(Attachment attachment) =>
        attachment.Location.Any(char.IsControl) ? $"{attachment.Adapter} holds a control character" : null;

    private static string? FindBadPattern(Attachment attachment)
    {
        foreach (var text in attachment.Exclude)
        {
            if (!PathPattern.TryParse(text, out _, out var mistake))
            {
                return $"exclude '{text}', at its character {mistake.Position}: {mistake.Message}";
            }
        }

        return null;
    }
}
