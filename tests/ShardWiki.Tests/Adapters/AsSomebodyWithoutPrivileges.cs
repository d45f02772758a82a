using System.Runtime.InteropServices;

namespace ShardWiki.Tests;

/// <summary>
/// Runs something as it runs for a user who may not read everything, also where the tests run as root: Linux keeps the
/// identity that opens files for each thread, and a thread of its own has none to spoil. The work must stay on it: ask for one
/// thing at a time.
/// </summary>
internal static class AsSomebodyWithoutPrivileges
{
    private const uint Nobody = 65534;

    public static T Run<T>(Func<T> work)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return work();
        }

        var result = default(T);
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            _ = SetFileUser(Nobody);
            try
            {
                result = work();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw failure;
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileUser(uint user);
}
