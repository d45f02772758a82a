using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ShardWiki.Git;

/// <summary>
/// A whole file, locked for one: waited for in the kernel's queue, since asking again and again costs a busy machine
/// more than the work that is waited for. It is let go when the handle is closed, by whatever end.
/// </summary>
internal static class FileLock
{
    private const int Exclusive = 2;
    private const int WithoutWaiting = 4;
    private const int Free = 8;
    private const int Interrupted = 4;
    private const int ReadWrite = 2;
    private static readonly int CloseOnExecute = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    /// <summary>The open file; null where somebody else kept it for all of <paramref name="patience"/>.</summary>
    internal static SafeFileHandle? Take(string file, TimeSpan patience)
    {
        if (OperatingSystem.IsWindows())
        {
            return TakeAgainAndAgain(file, patience);
        }

        var handle = Open(file);
        if (TryLock(handle, Exclusive | WithoutWaiting))
        {
            return handle;
        }

        var waiting = Task.Factory.StartNew(
            () => TryLock(handle, Exclusive), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (waiting.Wait(patience) && waiting.Result)
        {
            return handle;
        }

        // Whenever that thread gets the lock after all, it lets go of it at once.
        waiting.ContinueWith(_ => Release(handle), TaskScheduler.Default);
        return null;
    }

    /// <summary>
    /// Lets the file go and closes it. Closing alone would not do: a child that is being started at this moment has the
    /// handle too, until it begins its own program.
    /// </summary>
    internal static void Release(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = TryLock(handle, Free);
        }

        handle.Dispose();
    }

    /// <summary>
    /// The file, to be read whoever has locked it; .NET's own way to open one asks for that very lock on Unix.
    /// </summary>
    internal static SafeFileHandle Beside(string file) => OperatingSystem.IsWindows()
        ? File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : Opened(file, CloseOnExecute);

    private static SafeFileHandle Open(string file)
    {
        if (!File.Exists(file))
        {
            using var made = File.OpenHandle(
                file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        }

        return Opened(file, ReadWrite | CloseOnExecute);
    }

    private static SafeFileHandle Opened(string file, int how)
    {
        var descriptor = NativeFiles.Open(file, how);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"'{file}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    // A file system without locks says so; then everybody is let in, and the compare-and-swap alone decides.
    private static bool TryLock(SafeFileHandle handle, int operation)
    {
        while (NativeFiles.Lock((int)handle.DangerousGetHandle(), operation) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                return error is not (11 or 35); // EWOULDBLOCK on Linux and on macOS
            }
        }

        return true;
    }

    private static SafeFileHandle? TakeAgainAndAgain(string file, TimeSpan patience)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when ((held.HResult & 0xFFFF) is 32 or 33)
            {
                if (Environment.TickCount64 >= until)
                {
                    return null;
                }

                Task.Delay(5).GetAwaiter().GetResult();
            }
        }
    }
}
