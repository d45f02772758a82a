using System.Globalization;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// How far the journal was seen to have come (formats.md 3): by the lock file, or by the receipt of the last build. A
/// journal that is shorter is damage, never an empty or shorter one.
/// </summary>
internal sealed record JournalFloor(long Seq, string Witness)
{
    /// <summary>The higher of the two; a receipt of which that cannot be read, or that is another space's, says nothing.</summary>
    public static JournalFloor Of(OpenSpace space, SpaceLock spaceLock, string output)
    {
        var locked = new JournalFloor(spaceLock.JournalSeq, Path.GetFileName(space.LockFile));
        var built = new JournalFloor(BuiltSeq(space, output), $"{BuildReceipt.File} of the last build");
        return built.Seq > locked.Seq ? built : locked;
    }

    private static long BuiltSeq(OpenSpace space, string output) =>
        BuildReceipt.FindInputs(output, space.Configuration.Space.ToString()) is { } inputs
        && long.TryParse(inputs.GetValueOrDefault(BuildInputs.JournalSeq), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? seq
            : 0;
}
