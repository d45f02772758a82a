using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ShardWiki;

/// <summary>
/// The program that the space's own configuration names to draw diagrams. It is started without a shell, gets what somebody
/// wrote as its input and never as a word of its own, and is ended when it takes too long or writes too much.
/// </summary>
internal sealed class DiagramProgram(ImmutableArray<string> command, string folder, TimeSpan longest)
{
    /// <summary>How long one diagram may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>How large a picture may be.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int MostWords = 200;

    /// <summary>What it drew; or null and why there is nothing.</summary>
    public byte[]? Draw(string text, out string trouble, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(Started())!;
            var said = Task.Run(() => Head(process.StandardError), CancellationToken.None);
            var drawn = Task.Run(() => Bounded(process.StandardOutput.BaseStream), CancellationToken.None);
            var fed = Task.Run(() => Feed(process.StandardInput.BaseStream, text), CancellationToken.None);
            var isWhole = IsOver([fed, said, drawn], process, cancellation);
            cancellation.ThrowIfCancellationRequested();
            trouble = !isWhole ? $"took longer than {longest.TotalSeconds:0} seconds, and was ended"
                : drawn.Result is null ? $"wrote more than {MostBytes / 1024 / 1024} MiB"
                : process.ExitCode != 0 ? $"ended with code {process.ExitCode}: {said.Result}".TrimEnd(' ', ':')
                : "";
            return trouble.Length == 0 ? drawn.Result : null;
        }
        catch (Win32Exception missing)
        {
            trouble = $"could not be started: {missing.Message}";
            return null;
        }
    }

    private ProcessStartInfo Started() => new(ProgramPath.Of(command[0], folder), command[1..])
    {
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = folder,
    };

    // Whoever inherited its output may hold it open for ever, so that nobody waits for that without end.
    private bool IsOver(Task[] pipes, Process process, CancellationToken cancellation)
    {
        var left = longest;
        for (var step = TimeSpan.FromMilliseconds(20); left > TimeSpan.Zero && !cancellation.IsCancellationRequested; left -= step)
        {
            if (Task.WaitAll(pipes, step))
            {
                return process.WaitForExit(left);
            }
        }

        process.Kill(entireProcessTree: true);
        return false;
    }

    private static void Feed(Stream input, string text)
    {
        try
        {
            using (input)
            {
                input.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        catch (IOException)
        {
            // It ended, or had read enough: what it wrote tells.
        }
    }

    // Whoever writes more than may be is read to its end all the same, or it would wait for us.
    private static byte[]? Bounded(Stream output)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var isTooMuch = false;
        for (int read; (read = output.Read(buffer)) > 0;)
        {
            isTooMuch |= kept.Length + read > MostBytes;
            if (!isTooMuch)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return isTooMuch ? null : kept.ToArray();
    }

    // Its first words: what follows tells where in the program that was.
    private static string Head(StreamReader errors)
    {
        var first = new StringBuilder();
        while (errors.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0 && first.Length < MostWords)
            {
                first.Append(first.Length > 0 ? " " : "").Append(line.Trim());
            }
        }

        return Inert.Line(first.ToString(0, Math.Min(first.Length, MostWords)));
    }
}
