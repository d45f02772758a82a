using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Keeps the trace of a build, one file for each space in its place and each way to ask for it: a space that was copied to
/// another place has none.
/// </summary>
internal sealed class BuildTraceFile(BuildRequest request)
{
    private readonly string _path = Path.Combine(
        SpaceOpening.StateFolderOf(SpaceOpening.FolderOf(request.Space)), "cache", $"trace-{Mark(request)[..16]}");

    /// <summary>The trace; null where there is none.</summary>
    public BuildTrace? Find() => CacheFile.Read(_path, Trace);

    /// <summary>Keeps <paramref name="trace"/>.</summary>
    public void Keep(BuildTrace trace) => CacheFile.Write(_path, stream =>
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(trace.Output);
        writer.Write(trace.FailsOnConflicts);
        writer.Write(trace.Places, Write);
        StandingForm.Write(writer, trace.Told);
        writer.Write(trace.Files.Receipt);
        writer.Write(trace.Files.Files.Length);
        writer.Write(trace.Files.Files.Span);
    });

    // All that an answer depends on beside the places.
    private static string Mark(BuildRequest request) => TextDigest.Of(
        SpaceOpening.FileOf(request.Space), request.Output is { } output ? Path.GetFullPath(output) : "",
        $"{request.Source == BuildSource.Locked}", $"{request.AsOf}", $"{request.Offline}", $"{request.Drafts}");

    private static BuildTrace Trace(BinaryReader reader) => new()
    {
        Output = reader.ReadString(),
        FailsOnConflicts = reader.ReadBoolean(),
        Places = reader.Many(Seen),
        Told = StandingForm.Read(reader),
        Files = new StandingFiles(reader.ReadString(), reader.Bytes()),
    };

    private static SeenPlace Seen(BinaryReader reader) => new(
        new WatchedPlace(reader.ReadString()) { LeavesLinks = reader.ReadBoolean() }.Without(reader.Texts(), reader.Texts()),
        reader.ReadString());

    private static void Write(BinaryWriter writer, SeenPlace seen)
    {
        writer.Write(seen.Place.Path);
        writer.Write(seen.Place.LeavesLinks);
        writer.Write(seen.Place.Excluded);
        writer.Write(seen.Place.OfSpace);
        writer.Write(seen.Digest);
    }
}
