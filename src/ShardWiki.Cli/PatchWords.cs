namespace ShardWiki.Cli;

/// <summary>
/// Exported patches in words: the files that were written, or the mails themselves, byte for byte, for a pipe.
/// </summary>
internal static class PatchWords
{
    public static void Write(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not OverlayExportOutcome export)
        {
            return;
        }

        foreach (var left in export.LeftOut)
        {
            Console.Error.WriteLine($"shardwiki: left out: {Inert.Text(left)}");
        }

        if (export.Folder is null)
        {
            // A letter is no patch, and 'git am' would stop at it.
            using var output = Console.OpenStandardOutput();
            foreach (var patch in export.Patches.Where(p => p.Overlay > 0))
            {
                output.Write(patch.Mail);
            }

            return;
        }

        foreach (var patch in export.Patches)
        {
            to.WriteLine(Path.Combine(export.Folder, patch.Shard, patch.File).Replace('\\', '/'));
        }
    }
}
