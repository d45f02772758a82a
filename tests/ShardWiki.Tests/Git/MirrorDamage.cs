using System.Diagnostics;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What a bad disk does to a mirror.</summary>
internal static class MirrorDamage
{
    /// <summary>Takes an object away.</summary>
    public static void Lose(string mirror, string id) => File.Delete(Loose(mirror, id));

    /// <summary>Leaves an object whose header still reads, and whose content does not.</summary>
    public static void Garble(string mirror, string id)
    {
        var file = Loose(mirror, id);
        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(bytes.Length / 2).Fill(0xFF);
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
    }

    // Out of the pack, into a file of its own.
    private static string Loose(string mirror, string id)
    {
        const string line = "cd \"$0\" && for pack in objects/pack/*.pack; do "
            + "mv \"$pack\" old && rm -f \"${pack%.pack}\".* && git unpack-objects -q < old && rm -f old; done";
        if (Directory.EnumerateFiles(Path.Combine(mirror, "objects", "pack"), "*.pack").Any())
        {
            using var shell = Process.Start("/bin/bash", ["-c", line, mirror]);
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }

        return Path.Combine(mirror, "objects", id[..2], id[2..]);
    }
}
