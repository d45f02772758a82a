using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// Makes a mirror anew beside the damaged one, and lets it take its place only where that succeeded: what an
/// unreachable address leaves is what there was.
/// </summary>
internal static class MirrorRenewal
{
    internal static MirrorOutcome Of(MirrorRequest request, CancellationToken cancellation) => Beside(request, anew =>
    {
        var outcome = Mirror.Fetch(anew, cancellation);
        return (outcome, IsAnswer(outcome), outcome is MirrorOutcome.Fetched);
    });

    internal static ImmutableDictionary<string, MirrorOutcome> OfAll(
        MirrorRequest request, ImmutableArray<string> references, CancellationToken cancellation) => Beside(request, anew =>
    {
        var outcomes = Mirror.FetchAll(anew, references, cancellation);
        var isAnswer = outcomes.Values.Any(IsAnswer);
        if (isAnswer)
        {
            Save(anew with { Address = Path.GetFullPath(request.MirrorFolder) }, cancellation);
        }

        return (outcomes, isAnswer, isAnswer && !Shared(anew.MirrorFolder).IsEmpty);
    });

    private static T Beside<T>(MirrorRequest request, Func<MirrorRequest, (T Told, bool IsAnswer, bool Holds)> fetch)
    {
        var old = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.MirrorFolder));
        var anew = FormattableString.Invariant($"{old}.{Environment.ProcessId}.anew");
        try
        {
            var (told, isAnswer, holds) = fetch(request with { MirrorFolder = anew });
            if (!isAnswer)
            {
                return told;
            }

            Remove(old);
            if (holds)
            {
                Directory.Move(anew, old);
            }

            return told;
        }
        finally
        {
            Remove(anew);
        }
    }

    private static bool IsAnswer(MirrorOutcome outcome) => outcome is not (MirrorOutcome.Unreachable or MirrorOutcome.SchemeRefused);

    // The damaged mirror may be the last that has what its place let go. One by one: what is damaged keeps no other away.
    private static void Save(MirrorRequest request, CancellationToken cancellation)
    {
        var transfer = new MirrorTransfer(request, request.Address, GitProgram.Fetching(request.MirrorFolder, "file"));
        foreach (var name in Shared(request.Address).Except(Shared(request.MirrorFolder)))
        {
            transfer.FetchOnce([$"+{name}:{name}"], cancellation);
        }
    }

    private static ImmutableArray<string> Shared(string mirror)
    {
        var run = Directory.Exists(mirror)
            ? GitProgram.On(mirror).Run("for-each-ref", "--format=%(refname)", SharedFetch.Place)
            : null;
        return run is { Succeeded: true } ? [.. run.Lines] : [];
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
