using System.Diagnostics;

namespace ShardWiki.Cli;

/// <summary>
/// Where the text of an overlay comes from: a file, an editor that begins with what the page shows, or standard input.
/// </summary>
internal static class EditedText
{
    /// <summary>
    /// The text, with what its author began with where that was an editor; or why there is none.
    /// <paramref name="source"/> gives what an editor begins with.
    /// </summary>
    public static VerbOutcome? From(
        TextOrigin origin, Func<VerbOutcome> source, out (byte[] Text, ReadOnlyMemory<byte>? Seen) edited)
    {
        edited = ([], null);
        if (origin.File is { } file)
        {
            if (!File.Exists(file))
            {
                return new NotDone($"there is no file {file}");
            }

            edited = (File.ReadAllBytes(file), null);
            return null;
        }

        if (!origin.IsEdited)
        {
            edited = (Input(), null);
            return null;
        }

        var shown = source();
        return shown is OverlaySourceOutcome page ? Edit(page, out edited) : shown;
    }

    private static NotDone? Edit(OverlaySourceOutcome page, out (byte[] Text, ReadOnlyMemory<byte>? Seen) edited)
    {
        edited = ([], null);
        if (EditorOf() is not { } editor)
        {
            return new NotDone("no editor is known; set VISUAL or EDITOR, or give the text with --from FILE");
        }

        var folder = Directory.CreateTempSubdirectory("shardwiki-").FullName;
        try
        {
            var file = Path.Combine(folder, "page" + Path.GetExtension(page.Source));
            File.WriteAllBytes(file, page.Text.Span);
            using var process = Process.Start(Starting(editor, file))!;
            process.WaitForExit();
            edited = (File.ReadAllBytes(file), page.Text);
            return process.ExitCode == 0
                ? null
                : new NotDone($"the editor '{editor}' ended with {process.ExitCode}; nothing was recorded");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // As git does, through the shell: the variable may hold arguments.
    private static ProcessStartInfo Starting(string editor, string file) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo("cmd.exe", $"/c {editor} \"{file}\"") { UseShellExecute = false }
        : new ProcessStartInfo("/bin/sh", ["-c", $"{editor} \"$1\"", "sh", file]) { UseShellExecute = false };

    private static string? EditorOf() =>
        new[] { "VISUAL", "EDITOR" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(e => e is { Length: > 0 });

    private static byte[] Input()
    {
        using var input = Console.OpenStandardInput();
        using var text = new MemoryStream();
        input.CopyTo(text);
        return text.ToArray();
    }
}
