using System.Security.Cryptography;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Finds and reads the configuration that a request means.</summary>
internal static class SpaceOpening
{
    public const string FileName = "shardwiki.yml";

    /// <summary>The configuration file that is meant, absolute, whether it is there or not.</summary>
    public static string FileOf(SpaceRequest request) =>
        Path.GetFullPath(Path.Combine(Path.GetFullPath(request.Folder), request.File ?? FileName));

    /// <summary>The folder of that file, absolute.</summary>
    public static string FolderOf(SpaceRequest request) => Path.GetDirectoryName(FileOf(request))!;

    /// <summary>Where a space in <paramref name="folder"/> keeps everything derived but the site.</summary>
    public static string StateFolderOf(string folder) => Path.Combine(folder, ".shardwiki");

    /// <summary>Opens the space, or tells why not; exactly one of the two is there.</summary>
    public static NotDone? Of(SpaceRequest request, out OpenSpace space)
    {
        space = null!;
        var folder = Path.GetFullPath(request.Folder);
        var file = FileOf(request);
        if (!File.Exists(file))
        {
            return new NotDone(
                $"there is no {Path.GetRelativePath(folder, file)} in this folder; `shardwiki init` makes one");
        }

        // Read once: what the site is made of is what its digest says, whoever writes the file meanwhile.
        var bytes = File.ReadAllBytes(file);
        using var text = new StreamReader(new MemoryStream(bytes));
        switch (ConfigurationReading.Of(text.ReadToEnd(), file))
        {
            case ConfigurationOutcome.Read read:
                space = WithVersions(new OpenSpace
                {
                    File = file,
                    Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    Configuration = read.Configuration,
                    Clock = request.Clock,
                });
                return null;
            case ConfigurationOutcome.Refused refused:
                var lines = refused.Findings.Select(f => FindingLine.Of(f, f.Severity, f.Place.File));
                return new NotDone($"{Path.GetFileName(file)} cannot be used") { Findings = [.. lines] };
            default:
                throw new InvalidOperationException("an outcome that is not one of its cases");
        }
    }

    // A lock file that cannot be read is told of by whoever gathers.
    private static OpenSpace WithVersions(OpenSpace space) =>
        space.Configuration.Entries.All(e => e.Sought is null) || LockReading.Of(space, out var spaceLock) is not null
            ? space
            : space.With(KnownVersion.In(spaceLock.Pins));
}
