using System.Collections.Immutable;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// A space folder of one test's own, gathered as the program would; what a pull says is kept as its lock.
/// </summary>
internal sealed class GatheringSpace : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly string? elsewhere;
    private readonly List<GatheredSpace> gathered = [];
    private int minute;

    public GatheringSpace()
    {
    }

    /// <summary>A space in a folder that somebody else made; its state is kept there too.</summary>
    public GatheringSpace(string folder) => elsewhere = folder;

    public string Root => elsewhere ?? scratch.Root;

    public ImmutableArray<Attachment> Attachments { get; set; } = [];

    public ImmutableArray<ShardPin> Pins { get; set; } = [];

    public ImmutableArray<string> Schemes { get; set; } = ["https", "ssh"];

    public ImmutableArray<string> OwnPaths { get; set; } = [];

    public int Degree { get; set; } = 2;

    public long MostShardBytes { get; set; } = 2L << 30;

    public string StateFolder => Path(".shardwiki");

    public static Attachment Git(string name, string location) =>
        new() { Name = ShardName.Parse(name), Adapter = "git", Location = location };

    public static Attachment Folder(string name, string location) =>
        new() { Name = ShardName.Parse(name), Adapter = "folder", Location = location };

    public string Write(string path, string text) => scratch.Write(path, text);

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public void Attach(params Attachment[] attachments) => Attachments = [.. attachments];

    /// <summary>Pulls, a minute after the last gathering, and keeps the pins.</summary>
    public GatheredSpace Pull()
    {
        var space = Gather(GatherMode.Pull, new FixedClock(++minute));
        Pins = space.Pins;
        return space;
    }

    public GatheredSpace Build() => Gather(GatherMode.Build, new FixedClock(++minute));

    public GatheredSpace Locked() => Gather(GatherMode.Locked, new FixedClock(++minute));

    public GatheredSpace Gather(GatherMode mode, TimeProvider clock)
    {
        var space = Gathering.Of(
            new GatherRequest
            {
                Attachments = Attachments,
                Pins = Pins,
                Mode = mode,
                SpaceFolder = Root,
                StateFolder = StateFolder,
                OwnPaths = OwnPaths,
                Schemes = Schemes,
                MostShardBytes = MostShardBytes,
                Degree = Degree,
                Clock = clock,
            },
            TestContext.Current.CancellationToken);
        gathered.Add(space);
        return space;
    }

    public static string Text(GatheredSpace space, GatheredPage page) =>
        Encoding.UTF8.GetString(space.Snapshot.Contents.Read(page.Content));

    public void Dispose()
    {
        gathered.ForEach(space => space.Dispose());
        scratch.Dispose();
    }
}
