using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Writes a space into one file that holds its site, all that the site is made of, and what it takes to check both.</summary>
public static class ArchiveVerb
{
    /// <summary>Archives what <paramref name="request"/> asks for.</summary>
    public static VerbOutcome Run(ArchiveRequest request, CancellationToken cancellation) =>
        Directory.Exists(request.Output)
            ? new NotDone($"'{request.Output}' is a folder; name the file that the archive is to be")
            : Archived(request, cancellation);

    private static VerbOutcome Archived(ArchiveRequest request, CancellationToken cancellation) =>
        RunOf(request, cancellation).OverGathered((gathered, walk) =>
        {
            using var scratch = new ScratchPlace();
            try
            {
                return ThemeFolder.FilesOf(gathered.Space, out var looks)
                    ?? new ArchivedSpace(gathered, looks, scratch.Folder).Write(walk, cancellation)
                    ?? Built(request, scratch.Folder, cancellation)
                    ?? Packed(request, gathered, scratch.Folder, cancellation);
            }
            catch (Exception damage) when (damage is JournalDamagedException or GitException)
            {
                return new NotDone($"the journal cannot be kept: {damage.Message}");
            }
        });

    // Where a shard is the folder that archives go into, the last one is no part of the next one.
    private static SpaceRun RunOf(ArchiveRequest request, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(request.Output);
        return new SpaceRun(request.Space, request.Progress, cancellation) { Written = [file, Staged(file)] };
    }

    private static string Staged(string file) => file + ".new";

    // The site is built from what was kept, so that what was kept is enough.
    private static VerbOutcome? Built(ArchiveRequest request, string folder, CancellationToken cancellation)
    {
        var space = new SpaceRequest(folder, null, request.Space.Clock);
        var outcome = ArchiveBuild.Of(space, Path.Combine(folder, "site"), request.Progress, cancellation);
        return outcome is BuildOutcome ? null
            : outcome is NotDone failed ? failed with { Reason = $"the site cannot be made from what was kept: {failed.Reason}" }
            : outcome;
    }

    private static VerbOutcome Packed(
        ArchiveRequest request, GatheredWalk gathered, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(request.Output))!);
        var staged = Staged(request.Output);
        try
        {
            var bag = new BagWriting(folder, gathered.Space.Configuration.Space.ToString());
            var files = bag.Write(staged, Facts(gathered, folder), cancellation);
            var check = ArchiveVerifyVerb.Run(new ArchiveVerifyRequest { File = staged, Clock = request.Space.Clock }, cancellation);
            if (check is ArchiveVerifyOutcome { Faults: [var fault, ..] })
            {
                return new NotDone($"an archive of this space could not be verified: {$"{fault.Path} {fault.What}".TrimStart()}");
            }

            File.Move(staged, request.Output, overwrite: true);
            return Told(request, files.Length);
        }
        catch (InvalidDataException tooLarge)
        {
            return new NotDone($"the space cannot be archived: {tooLarge.Message}");
        }
        finally
        {
            File.Delete(staged);
        }
    }

    private static ArchiveOutcome Told(ArchiveRequest request, int files)
    {
        using var written = File.OpenRead(request.Output);
        return new ArchiveOutcome
        {
            Output = request.Output,
            Files = files,
            Bytes = written.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(written)),
        };
    }

    private static IEnumerable<(string Label, string Value)> Facts(GatheredWalk gathered, string folder)
    {
        yield return ("External-Identifier", gathered.Space.Configuration.Space.ToString());
        yield return ("External-Description", gathered.Space.Configuration.Title);
        yield return ("Bag-Software-Agent", $"ShardWiki {ProgramVersion.Text}");
        yield return ("ShardWiki-Git-Version", FreshBundle.GitVersion(folder));
        yield return ("ShardWiki-Runtime-Version", RuntimeInformation.FrameworkDescription);
        yield return ("ShardWiki-Journal", string.Create(CultureInfo.InvariantCulture, $"{gathered.State.Seq} {gathered.State.Head}"));
        foreach (var shard in gathered.AsRead.Shards)
        {
            yield return ("ShardWiki-Shard", $"{shard.Attachment.Name} {shard.Revision} {shard.Digest}");
        }
    }
}
