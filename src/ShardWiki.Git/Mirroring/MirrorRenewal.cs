namespace ShardWiki.Git;

/// <summary>
/// Makes a mirror anew beside the damaged one, and lets it take its place only where that succeeded: what an
/// unreachable address leaves is what there was.
/// </summary>
internal static class MirrorRenewal
{
    internal static MirrorOutcome Of(MirrorRequest request, CancellationToken cancellation)
    {
        var old = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.MirrorFolder));
        var anew = FormattableString.Invariant($"{old}.{Environment.ProcessId}.anew");
        try
        {
            var outcome = Mirror.Fetch(request with { MirrorFolder = anew }, cancellation);
            if (outcome is MirrorOutcome.Unreachable or MirrorOutcome.SchemeRefused)
            {
                return outcome;
            }

            Remove(old);
            if (outcome is MirrorOutcome.Fetched)
            {
                Directory.Move(anew, old);
            }

            return outcome;
        }
        finally
        {
            Remove(anew);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
