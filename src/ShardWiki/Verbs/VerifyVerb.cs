using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Compiles a site again from what its receipt names (revisions, the journal at its decision, the form of links) without a
/// network and without anything remembered, and tells which files differ. Nothing is written.
/// </summary>
public static class VerifyVerb
{
    /// <summary>Verifies the site that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(VerifyRequest request, CancellationToken cancellation)
    {
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        if (SiteAudit.Find(request.Site) is not { } audit)
        {
            return new NotDone($"'{request.Site}' holds no site: there is no {BuildReceipt.File} that can be read");
        }

        if (audit.Receipt.Space != space.Configuration.Space.ToString())
        {
            return new NotDone(
                $"'{request.Site}' is the site of the space '{audit.Receipt.Space}', and this is '{space.Configuration.Space}'");
        }

        if (ThemeFolder.FilesOf(space, out var looks) is { } unthemed)
        {
            return unthemed;
        }

        var compiled = CompiledTheme.Begin(looks).GetAwaiter().GetResult();
        if (compiled.Theme is null)
        {
            return compiled.Fault!;
        }

        var walk = WalkOf(request, audit.Receipt);
        if (GatheredWalk.Of(space, walk, out var gathered, cancellation) is { } trouble)
        {
            return trouble;
        }

        using (gathered)
        {
            var links = audit.Receipt.Inputs.GetValueOrDefault("links") == BuildInputs.LinksOfFiles;
            var build = new BuildRequest { Space = request.Space, Offline = links, Full = true };
            return new SiteVerifyOutcome
            {
                Site = request.Site,
                Root = audit.Receipt.Root,
                Files = audit.Receipt.Files.Count,
                Inputs = Differing(audit.Receipt, BuildInputs.Of(gathered, looks.Digest, links ? LinkStyle.File : LinkStyle.Folder)),
                Differing =
                [
                    .. new SiteBuild(gathered, looks, build).Audit(compiled, walk, audit, cancellation)
                        .Select(file => new VerifiedFile(file.Path, file.Trouble)),
                ],
                Foreign = audit.Foreign(),
            };
        }
    }

    private static WalkRequest WalkOf(VerifyRequest request, BuildReceipt receipt) => new()
    {
        Mode = GatherMode.Locked,
        Output = Path.GetFullPath(request.Site),
        Pinned = pins => PinsOf(receipt, pins),
        Versions = KnownVersion.In(receipt),
        Full = true,
        ShowsDrafts = receipt.Inputs.ContainsKey(BuildInputs.Drafts),
        Clock = request.Space.Clock,
        AsOf = long.TryParse(
            receipt.Inputs.GetValueOrDefault("journal.seq"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            && seq > 0 ? seq : null,
        Degree = request.Degree > 0 ? request.Degree : Environment.ProcessorCount,
        Progress = request.Progress,
    };

    // When a revision was first observed is known of the lock file's alone.
    private static ImmutableArray<ShardPin> PinsOf(BuildReceipt receipt, ImmutableArray<ShardPin> pins) =>
    [
        .. receipt.Inputs.Keys
            .Where(name => name.StartsWith("shard.", StringComparison.Ordinal) && name.EndsWith(".digest", StringComparison.Ordinal))
            .Select(name => name["shard.".Length..^".digest".Length])
            .Where(name => ShardName.TryParse(name, out _))
            .Select(name => PinOf(receipt, ShardName.Parse(name), pins)),
    ];

    private static ShardPin PinOf(BuildReceipt receipt, ShardName shard, ImmutableArray<ShardPin> pins)
    {
        var revision = new Revision(receipt.Inputs.GetValueOrDefault($"shard.{shard}.revision", ""));
        var digest = receipt.Inputs[$"shard.{shard}.digest"];
        return pins.FirstOrDefault(pin => pin.Shard == shard) is { } locked
            && (locked.Freshness is Freshness.Absent || (locked.Revision == revision && locked.Digest == digest))
                ? locked
                : new ShardPin
                {
                    Shard = shard,
                    Revision = revision,
                    Digest = digest,
                    Observed = null,
                    Freshness = new Freshness.Current(),
                };
    }

    private static ImmutableArray<VerifiedInput> Differing(BuildReceipt receipt, ImmutableSortedDictionary<string, string> now)
    {
        var then = receipt.Inputs.SetItem("version", receipt.Version);
        var here = now.SetItem("version", ProgramVersion.Text);
        return
        [
            .. then.Keys.Union(here.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new VerifiedInput(name, then.GetValueOrDefault(name, ""), here.GetValueOrDefault(name, "")))
                .Where(input => input.Receipt != input.Now),
        ];
    }
}
