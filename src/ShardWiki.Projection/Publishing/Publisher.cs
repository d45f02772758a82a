using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Puts a site plan on disk (formats.md 4): only files whose bytes differ are written, every file is at every moment
/// entirely old or entirely new, and what ShardWiki did not write is never touched.
/// </summary>
public static class Publisher
{
    private const string Lock = "publish.lock";

    /// <summary>
    /// Publishes <paramref name="plan"/>. An output folder that is somebody else's, not writable or on a full disk is
    /// refused and left as it was. Cancelling is possible until everything is staged.
    /// </summary>
    public static PublishOutcome Publish(SitePlan plan, PublishRequest request, CancellationToken cancellation)
    {
        try
        {
            using var held = Hold(request.StateFolder, request.Output);
            using var output = new OutputFolder(request.Output, request.Looking);
            Finish(output);
            return output.Receipt(request.Memo) switch
            {
                null => new PublishOutcome.Refused(
                    $"'{request.Output}' holds files that ShardWiki did not write; "
                    + "empty it or choose another output folder"),
                { Space: { Length: > 0 } other } when other != request.Space => new PublishOutcome.Refused(
                    $"'{request.Output}' holds the site of the space '{other}'; empty it or choose another output folder"),
                var receipt => Publish(plan, new Publishing(request, output, receipt), cancellation),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PublishOutcome.Refused($"'{request.Output}' could not be written: {e.Message}");
        }
    }

    /// <summary>
    /// Finishes a publish that was killed, if there is one; to be called before anything else is done.
    /// </summary>
    public static PublishOutcome RollForward(PublishRequest request)
    {
        try
        {
            using var held = Hold(request.StateFolder, request.Output);
            using var output = new OutputFolder(request.Output, request.Looking);
            var steps = Finish(output);
            return new PublishOutcome.Published(output.Receipt()?.Files.Count ?? 0, steps, 0, 0, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PublishOutcome.Refused($"'{request.Output}' could not be finished: {e.Message}");
        }
    }

    /// <summary>
    /// Whether the output folder holds every file that is remembered, as it was written, with a receipt of just these; and
    /// nothing that a publish left behind.
    /// </summary>
    public static bool Stands(PublishRequest request)
    {
        try
        {
            using var held = Hold(request.StateFolder, request.Output);
            using var output = new OutputFolder(request.Output, request.Looking);
            var files = request.Memo.Files;
            return files.Length > 0 && !output.IsUnfinished
                && output.Holds(BuildReceipt.File, BuildReceipt.Write(request,
                    [.. files.Select(f => f.Published)]).Span)
                && output.FindLink(files.Select(f => f.Path), request.Degree) is null
                && files.All(f => output.FindStamp(f) is not null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // Told by the publish that comes then.
        }
    }

    /// <summary>
    /// Whether the output folder holds <paramref name="files"/> as they were published, and nothing that a publish left behind. The
    /// place is as of a <see cref="PublishRequest"/>, and <paramref name="looking"/> is how what stands there is looked at, so many at once.
    /// </summary>
    public static bool Stands(StandingFiles files, (string Output, string StateFolder) place, Func<string, IFolderLook> looking, int degree)
    {
        try
        {
            using var held = Hold(place.StateFolder, place.Output);
            using var folder = new OutputFolder(place.Output, looking);
            return !folder.IsUnfinished && files.StandIn(folder, degree);
        }
        catch (Exception e) when ((e is AggregateException { InnerException: { } inner } ? inner : e) is IOException or UnauthorizedAccessException)
        {
            return false; // Told by the publish that comes then.
        }
    }

    private static PublishOutcome Publish(SitePlan plan, Publishing publishing, CancellationToken cancellation)
    {
        if (publishing.FindObstacle(plan.Soon) is { } obstacle)
        {
            return new PublishOutcome.Refused(obstacle);
        }

        try
        {
            return publishing.IsFirst ? publishing.First(plan, cancellation) : publishing.Later(plan, cancellation);
        }
        catch (PublishRefusedException refused)
        {
            publishing.Abandon();
            return new PublishOutcome.Refused(refused.Message);
        }
        catch
        {
            // Whatever stopped us before the decision, nothing of it may stay.
            publishing.Abandon();
            throw;
        }
    }

    /// <summary>What is wrong with a link in the output folder.</summary>
    internal static string Misleading(string link) =>
        $"'{link}' in the output folder is a symbolic link, and a site is written into its own folders only; remove it";

    private static int Finish(OutputFolder output)
    {
        if (output.FindLink([], 1) is { } staging)
        {
            throw new IOException(Misleading(staging));
        }

        var file = Path.Combine(output.StagingFolder, RedoList.File);
        var list = File.Exists(file) ? RedoList.TryRead(File.ReadAllBytes(file)) : null;
        if (output.FindLink(list?.Steps.Select(step => step.Path) ?? [], 1) is { } link)
        {
            throw new IOException(Misleading(link));
        }

        foreach (var step in list?.Steps ?? [])
        {
            output.Do(step);
        }

        output.Tidy();
        return list?.Steps.Length ?? 0;
    }

    // A checkout that is mounted to be read only can still be compiled into a folder elsewhere.
    private static FileStream Hold(string stateFolder, string output)
    {
        try
        {
            Directory.CreateDirectory(stateFolder);
            return Hold(Path.Combine(stateFolder, Lock));
        }
        catch (Exception closed) when (IsReadOnly(closed))
        {
            var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(output))));
            return Hold(Path.Combine(Path.GetTempPath(), $"shardwiki-{mark[..16]}.{Lock}"));
        }
    }

    private static FileStream Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException && !IsReadOnly(e))
        {
            throw new IOException("another build of this space publishes at this moment; wait until it has ended", e);
        }
    }

    // EROFS of Unix and ERROR_WRITE_PROTECT of Windows.
    private static bool IsReadOnly(Exception closed) => closed is UnauthorizedAccessException
        || (closed is IOException && (closed.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 19 : 30));
}
