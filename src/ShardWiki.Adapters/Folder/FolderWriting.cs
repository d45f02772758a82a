using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Writes a file of a folder: only over the content that is to be replaced, and never through a link.</summary>
internal static class FolderWriting
{
    public static ShardWriteOutcome Of(ShardWrite write)
    {
        var root = Path.GetFullPath(write.Attachment.Location, write.SpaceFolder);
        if (!Directory.Exists(root))
        {
            return new ShardWriteOutcome.Refused($"the folder '{write.Attachment.Location}' is not there");
        }

        root = Directory.ResolveLinkTarget(root, returnFinalTarget: true)?.FullName ?? root;
        if (PlainPath.FindObstacle(root, write.Source) is { } obstacle)
        {
            return new ShardWriteOutcome.Refused(obstacle);
        }

        var file = Path.Combine(root, write.Source);
        Fingerprint? there = File.Exists(file) ? Fingerprint.Of(File.ReadAllBytes(file)) : null;
        if (there != Fingerprint.Of(write.Content.Span))
        {
            if (there != write.Base)
            {
                return new ShardWriteOutcome.Moved($"'{write.Source}' is not what it was");
            }

            PlainPath.Write(root, write.Source, write.Content.Span);
        }

        write.Done(WriteStep.Filed);
        return new ShardWriteOutcome.Written(default);
    }
}
