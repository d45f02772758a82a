using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// Makes a mirror anew beside the damaged one, and lets it take its place only where nothing is lost by that: the damaged one may be the
/// last that has what its place let go, and what an unreachable address leaves is what there was.
/// </summary>
internal sealed class MirrorRenewal
{
    private const int Short = 12; // As many letters as everything else shows of an id.
    private readonly MirrorRequest _request;
    private readonly ImmutableArray<string> _references;
    private readonly MirrorRequest _anew;
    private readonly MirrorSwap _swap;
    private readonly CancellationToken _cancellation;

    private MirrorRenewal(MirrorRequest request, ImmutableArray<string> references, CancellationToken cancellation)
    {
        (_request, _references, _cancellation) = (request, references, cancellation);
        _swap = new MirrorSwap(request.MirrorFolder);
        _anew = request with { MirrorFolder = _swap.Anew, HasAllPins = false };
    }

    internal static RenewalOutcome Of(MirrorRequest request, CancellationToken cancellation) =>
        new MirrorRenewal(request, [request.Reference ?? ""], cancellation).Run(anew => ImmutableDictionary<string, MirrorOutcome>.Empty.Add(
            request.Reference ?? "", Mirror.Fetch(anew, cancellation)));

    internal static RenewalOutcome OfAll(
        MirrorRequest request, ImmutableArray<string> references, CancellationToken cancellation) =>
        new MirrorRenewal(request, references, cancellation).Run(anew => Mirror.FetchAll(anew, references, cancellation));

    private RenewalOutcome Run(Func<MirrorRequest, ImmutableDictionary<string, MirrorOutcome>> fetch)
    {
        try
        {
            if (!_swap.Tidy())
            {
                return new RenewalOutcome.Stays("what an earlier attempt left beside it is held by another program");
            }

            var found = fetch(_anew);
            return FindNoAnswer(found) ?? FindLoss(found, Saved()) ?? Swapped(found);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new RenewalOutcome.Stays($"no other can be made or take its place: {Plainly(refused.Message)}");
        }
        finally
        {
            _swap.Tidy();
        }
    }

    // What is told of a shard is kept, and each program's folders have other names.
    private string Plainly(string message) => message
        .Replace(_swap.Anew, "the new one", StringComparison.Ordinal).Replace(_swap.Remains, "what is left of it", StringComparison.Ordinal);

    private static RenewalOutcome? FindNoAnswer(ImmutableDictionary<string, MirrorOutcome> found) =>
        found.Values.All(o => o is MirrorOutcome.Unreachable or MirrorOutcome.SchemeRefused)
            ? found.OrderBy(o => o.Key, StringComparer.Ordinal).First().Value switch
            {
                MirrorOutcome.Unreachable unreachable => new RenewalOutcome.Unreachable(unreachable.Reason),
                MirrorOutcome.SchemeRefused refused => new RenewalOutcome.SchemeRefused(refused.Scheme),
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            : null;

    // One by one: what is damaged keeps no other away. The names that could not be saved.
    private ImmutableArray<string> Saved()
    {
        var remains = new MirrorRemains(_swap.Remains, Path.GetFullPath(_request.MirrorFolder), _anew.MirrorFolder);
        var program = GitProgram.Fetching(_anew.MirrorFolder, "file");
        var transfer = new MirrorTransfer(_anew, remains.Folder, program);
        var had = remains.Names.Except(MirrorRemains.NamesIn(program), StringComparer.Ordinal).ToArray();
        ImmutableArray<string> names =
            [.. had.Except(PinnedCommits.LetGo(_request, _references, had), StringComparer.Ordinal), .. Missing().Select(remains.FindName).OfType<string>()];
        ImmutableArray<string> left =
            [.. names.Distinct(StringComparer.Ordinal).Where(name => transfer.FetchOnce([$"+{name}:{name}"], _cancellation) is not null)];
        if (Missing() is { IsEmpty: false } missing)
        {
            Mirror.FetchAll(_anew, missing, _cancellation);
        }

        return left;
    }

    private ImmutableArray<string> Missing()
    {
        ImmutableArray<string> pins = [.. _anew.Pins.Select(pin => pin.Commit).Distinct(StringComparer.Ordinal)];
        using var mirror = GitRepository.Open(_anew.MirrorFolder);
        return [.. pins.Except(PinnedCommits.Held(mirror, pins), StringComparer.Ordinal)];
    }

    private RenewalOutcome.Stays? FindLoss(ImmutableDictionary<string, MirrorOutcome> found, ImmutableArray<string> left)
    {
        var missing = Missing();
        var lost = _anew.Pins
            .Where(pin => missing.Contains(pin.Commit) && !(pin.Unless is { } name && found.GetValueOrDefault(name) is MirrorOutcome.Fetched))
            .Select(pin => pin.Commit[..Math.Min(Short, pin.Commit.Length)])
            .Concat(found.Where(o => o.Value is MirrorOutcome.Unreachable && SharedFetch.PlacesOf(o.Key).Any(left.Contains)).Select(o => $"'{o.Key}'"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return lost.Length == 0 ? null
            : new RenewalOutcome.Stays($"{string.Join(", ", lost)} cannot be had there any more, and what is left of it lies in that copy alone");
    }

    private RenewalOutcome Swapped(ImmutableDictionary<string, MirrorOutcome> found)
    {
        _swap.Do();
        return new RenewalOutcome.Renewed(found);
    }
}
