using System.Diagnostics;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The public validator of a format, from the packages that <c>./build.sh test</c> installs.</summary>
internal static class PublicValidator
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "artifacts", "validators");

    /// <summary>Asserts that it finds nothing in <paramref name="file"/>; skips the test where it is not installed.</summary>
    public static void IsContent(string format, string file)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), Validators.HowToGet);
        using var node = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(SourceTree.Root, "tests", "validators", "validate.js"), format, file])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var said = node.StandardOutput.ReadToEnd() + errors.Result;
        node.WaitForExit();

        Assert.True(node.ExitCode == 0, said);
    }
}
