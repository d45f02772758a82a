using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The repository that a captured folder lay in, as its archive keeps it: a bundle, read through a mirror of ours.</summary>
internal static class CapturedHistory
{
    /// <summary>Opens it; null where the folder lay in none. Throws <see cref="GitException"/> where the bundle is none.</summary>
    public static GitRepository? Open(ShardOrder order, ShardCapture capture)
    {
        if (capture.History.Length == 0)
        {
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(order.MirrorFolder)!);
        var request = new MirrorRequest
        {
            Address = Path.GetFullPath(capture.History, order.SpaceFolder),
            MirrorFolder = order.MirrorFolder,
            IsTrustedPlace = true,
        };
        return Mirror.Fetch(request, CancellationToken.None) is MirrorOutcome.Fetched
            ? GitRepository.Open(order.MirrorFolder)
            : throw new GitException($"'{capture.History}' is no bundle that can be read");
    }
}
