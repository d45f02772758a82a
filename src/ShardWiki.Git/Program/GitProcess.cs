using System.Diagnostics;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// One running git process. Disposing ends it if it still runs; a standard error that nobody reads never blocks it.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private const int MostErrors = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private long _lastHeard = Environment.TickCount64;

    internal GitProcess(Process process)
    {
        _process = process;
        _errors = Task.Factory.StartNew(
            ReadErrors, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal Stream Input => _process.StandardInput.BaseStream;

    internal Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>
    /// How much memory of its own it may have, where the system can be told (Linux); it ends with a complaint beyond it.
    /// </summary>
    internal void Limit(long bytes)
    {
        const int data = 2;
        if (OperatingSystem.IsLinux())
        {
            // It may have ended by now, and then it needs none.
            _ = NativeLimits.Set(_process.Id, data, [(ulong)bytes, (ulong)bytes], 0);
        }
    }

    /// <summary>Closes the input, reads everything, waits for the end.</summary>
    internal GitRun ToEnd()
    {
        using var output = new MemoryStream();
        CloseInput();
        Output.CopyTo(output);
        return Finish(output.ToArray());
    }

    /// <summary>
    /// As the other, but ends the process when the watch says that it went too far (then null), or when it was cancelled.
    /// </summary>
    internal GitRun? ToEnd(TransferWatch watch, CancellationToken cancellation)
    {
        CloseInput();
        var whole = Task.Run(() => watch.Copy(Output), CancellationToken.None);
        while (!whole.Wait(TimeSpan.FromMilliseconds(50), CancellationToken.None))
        {
            var silent = TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _lastHeard));
            if (!cancellation.IsCancellationRequested && !watch.IsOver(silent))
            {
                continue;
            }

            End();
            cancellation.ThrowIfCancellationRequested();
            return null;
        }

        if (watch.Trouble is null)
        {
            return Finish(whole.Result);
        }

        End();
        return null;
    }

    internal GitRun Finish(byte[] output)
    {
        _process.WaitForExit();
        return new GitRun(_process.ExitCode, output, _errors.Result);
    }

    internal void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It ended before it read everything, and its exit code says why; or somebody is just closing it.
        }
    }

    /// <summary>Closes the input and waits a little for it to end by itself, as whoever reads nothing else does at once.</summary>
    internal void Leave()
    {
        CloseInput();
        _process.WaitForExit(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            End();
        }

        _process.Dispose();
    }

    private void End()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself just now.
        }
    }

    private string ReadErrors()
    {
        var kept = new MemoryStream();
        var buffer = new byte[4096];
        var source = _process.StandardError.BaseStream;
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            Volatile.Write(ref _lastHeard, Environment.TickCount64);
            // The end matters: progress comes first, the complaint last.
            if (kept.Length > MostErrors)
            {
                kept.SetLength(0);
            }

            kept.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(kept.ToArray());
    }
}
