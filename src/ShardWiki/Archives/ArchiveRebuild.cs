using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// Makes the site of an archive again, from what was laid down of it and nothing else, and holds it against the one that the
/// archive has.
/// </summary>
internal sealed class ArchiveRebuild(string folder, IReadOnlyDictionary<string, BagFile> files, ArchiveVerifyRequest request)
{
    private const string Site = "data/site/";

    /// <summary>The outcome with all that differs.</summary>
    public VerbOutcome Run(ArchiveVerifyOutcome verified, CancellationToken cancellation)
    {
        if (Strange() is [_, ..] strange)
        {
            return Faulty(verified, strange);
        }

        var space = new SpaceRequest(folder, null, request.Clock);
        if (SpaceOpening.Of(space, out var open) is { } closed)
        {
            return Faulty(verified, Unusable(closed));
        }

        if (ArchiveReach.FindBeyond(open.Configuration, files) is { } beyond)
        {
            return Faulty(verified, [new ArchiveFault($"data/{SpaceOpening.FileName}", beyond)]);
        }

        // Elsewhere: the site of the archive stays as it was laid down.
        using var rebuilt = new ScratchPlace();
        var site = Path.Combine(rebuilt.Folder, "site");
        return ArchiveBuild.Of(space, site, request.Progress, cancellation) switch
        {
            BuildOutcome => Faulty(verified, Compared(site, cancellation)) with
            {
                Rebuilt = files.Keys.Count(p => p.StartsWith(Site, StringComparison.Ordinal)),
            },
            NotDone failed => failed with { Reason = $"the site cannot be made from the archive: {failed.Reason}" },
            var other => other,
        };
    }

    // What must be known before the configuration is read as one.
    private ImmutableArray<ArchiveFault> Strange()
    {
        var configuration = Path.Combine(folder, SpaceOpening.FileName);
        var obstacle = File.Exists(configuration) ? ArchivedYaml.FindObstacle(File.ReadAllText(configuration)) : null;
        var faults = ArchiveReach.OfFiles(files.Keys);
        return obstacle is null ? faults : faults.Add(new ArchiveFault($"data/{SpaceOpening.FileName}", obstacle));
    }

    private static IEnumerable<ArchiveFault> Unusable(NotDone closed) => closed.Findings.IsEmpty
        ? [new ArchiveFault($"data/{SpaceOpening.FileName}", "is missing")]
        : closed.Findings.Select(f => new ArchiveFault($"data/{SpaceOpening.FileName}", $"is no configuration that can be built: line {f.Line}: {f.Message}"));

    private static ArchiveVerifyOutcome Faulty(ArchiveVerifyOutcome verified, IEnumerable<ArchiveFault> faults) =>
        verified with { Faults = [.. faults] };

    private IEnumerable<ArchiveFault> Compared(string site, CancellationToken cancellation)
    {
        var made = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Site + Path.GetRelativePath(site, f).Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal);
        foreach (var (path, file) in files.Where(f => f.Key.StartsWith(Site, StringComparison.Ordinal)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!made.Remove(path, out var place))
            {
                yield return new ArchiveFault(path, "is not made from what the archive holds");
                continue;
            }

            using var content = File.OpenRead(place);
            if (BagDigest.Of(path, content).Sha256 != file.Sha256)
            {
                yield return new ArchiveFault(path, "is made otherwise from what the archive holds");
            }
        }

        foreach (var path in made.Keys.Order(StringComparer.Ordinal))
        {
            yield return new ArchiveFault(path, "is made from what the archive holds, and is not in it");
        }
    }
}
