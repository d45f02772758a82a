using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Keeps a shard as it was read: a repository as a bundle of all that leads to its commit, a folder as its files beside a
/// bundle of the repository around it, an archive or a feed as the file that it is.
/// </summary>
public static class Capturing
{
    /// <summary>The folder of a space that its captures lie in.</summary>
    public const string Folder = "shards";

    /// <summary>The file that a folder without a file is kept by, since an archive holds files only. It is no content.</summary>
    internal const string OfNothing = ".empty";

    /// <summary>Keeps it. Throws <see cref="GitException"/> and <see cref="IOException"/> where it cannot be kept.</summary>
    public static CapturedPlace Of(CaptureRequest request, CancellationToken cancellation)
    {
        Directory.CreateDirectory(request.PathOf(Folder));
        return AdapterCatalogue.Find(request.Attachment.Adapter)!.Capture(request, cancellation);
    }

    /// <summary>A repository, at the commit of <paramref name="spot"/>; its own name for the branch is of no matter.</summary>
    internal static string Bundle(CaptureRequest request, (string Repository, string? Commit) spot, CancellationToken cancellation)
    {
        if (spot.Commit is null)
        {
            return "";
        }

        // Shards that are parts of one repository share a bundle.
        var place = $"{Folder}/{spot.Commit}.bundle";
        if (!File.Exists(request.PathOf(place)))
        {
            using var repository = GitRepository.Open(spot.Repository);
            FreshBundle.Write(repository, (ObjectName.Parse(spot.Commit), "refs/heads/main"), request.PathOf(place), cancellation);
        }

        return place;
    }

    /// <summary>The files of a shard that was read, under their paths in it.</summary>
    internal static string Files(CaptureRequest request)
    {
        var place = $"{Folder}/{request.Name}";
        Directory.CreateDirectory(request.PathOf(place));
        if (request.Shard.Pages.IsEmpty)
        {
            File.WriteAllBytes(request.PathOf($"{place}/{OfNothing}"), []);
        }

        foreach (var page in request.Shard.Pages)
        {
            var file = request.PathOf($"{place}/{page.Source}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, request.Contents.Read(page.Content));
        }

        return place;
    }

    /// <summary>The one file that a shard is.</summary>
    internal static CapturedPlace Whole(CaptureRequest request)
    {
        var from = CaptureFile.PathOf(request.Attachment, request.SpaceFolder);
        var place = $"{Folder}/{request.Name}{Path.GetExtension(from)}";
        File.Copy(from, request.PathOf(place), overwrite: true);
        return new CapturedPlace(new ShardCapture { Place = place }, []);
    }
}
