using System.Diagnostics;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What a bad disk does to a mirror.</summary>
internal static class MirrorDamage
{
    /// <summary>Takes an object out of its pack, and then away.</summary>
    public static void Lose(string mirror, string id)
    {
        const string line = "cd \"$0\" && for pack in objects/pack/*.pack; do "
            + "mv \"$pack\" old && rm -f \"${pack%.pack}\".* && git unpack-objects -q < old && rm -f old; done";
        if (Directory.EnumerateFiles(Path.Combine(mirror, "objects", "pack"), "*.pack").Any())
        {
            using var shell = Process.Start("/bin/bash", ["-c", line, mirror]);
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }

        File.Delete(Path.Combine(mirror, "objects", id[..2], id[2..]));
    }
}
