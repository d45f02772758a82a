using System.Runtime.InteropServices;
using System.Runtime.Loader;
using LibGit2Sharp;

namespace ShardWiki.Git;

/// <summary>
/// The native libgit2, loaded and set up once: LibGit2Sharp's own library where its package is, otherwise the system's.
/// Neither reads a configuration of this machine.
/// </summary>
internal static class Libgit2
{
    private const int FlushObjectsAndReferences = 19; // GIT_OPT_ENABLE_FSYNC_GITDIR
    private const int SetOwnerValidation = 36; // GIT_OPT_SET_OWNER_VALIDATION
    // The nearest to what LibGit2Sharp was built for comes first.
    private static readonly string[] Versions = ["1.8", "1.9", "1.7", "1.6", "1.5"];
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>
    /// Whether libgit2 flushes what it writes. Apple's arm64 passes variable arguments otherwise: there it cannot be
    /// told to.
    /// </summary>
    internal static bool Flushes { get; } =
        !OperatingSystem.IsMacOS() || RuntimeInformation.ProcessArchitecture != Architecture.Arm64;

    internal static void Require() => _ = Loaded.Value;

    private static bool Load()
    {
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            name == NativeLibgit2.Library ? FromSystem() : 0;
        try
        {
            _ = GlobalSettings.Version.Features; // `Version` alone loads nothing.
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException)
        {
            throw new GitException("the native library libgit2 was not found: this program brings none for this machine, and its system has none of "
                + "1.5 to 1.9; on Debian: apt-get install libgit2-1.5",
                failure);
        }
        SetUp();
        return true;
    }

    // libgit2 1.5 throws on every look at a configuration unless this file exists; the other levels are a stranger's
    // business.
    private static void SetUp()
    {
        var nothing = Path.Combine(AppContext.BaseDirectory, "git-config");
        foreach (var level in new[]
        {
            ConfigurationLevel.ProgramData, ConfigurationLevel.System, ConfigurationLevel.Xdg,
            ConfigurationLevel.Global,
        })
        {
            GlobalSettings.SetConfigSearchPaths(level, nothing);
        }
        GlobalSettings.SetExtensions("worktreeconfig", "partialclone", "preciousobjects");
        // Whoever was told that something is written must find it after a power cut: objects, references and the
        // folders that name them are flushed to the disk, which git leaves to chance by default. The git program has
        // judged the owner before (it knows every form of safe.directory, libgit2 1.5 does not).
        if (Flushes)
        {
            _ = NativeLibgit2.SetOption(SetOwnerValidation, 0);
            _ = NativeLibgit2.SetOption(FlushObjectsAndReferences, 1);
        }
    }

    private static nint FromSystem()
    {
        foreach (var version in Versions)
        {
            if (NativeLibrary.TryLoad($"libgit2.so.{version}", out var handle)
                || NativeLibrary.TryLoad($"libgit2.{version}.dylib", out handle))
            {
                return handle;
            }
        }
        return 0;
    }
}
