using System.Globalization;
using System.Text.Json;

namespace ShardWiki;

/// <summary>
/// How far the journal was seen to have come (formats.md 3): by the lock file, or by the receipt of the last build. A
/// journal that is shorter is damage, never an empty or shorter one.
/// </summary>
internal sealed record JournalFloor(long Seq, string Witness)
{
    private const string Receipt = "shardwiki-build.json";

    /// <summary>The higher of the two; a receipt that cannot be read or is another space's says nothing.</summary>
    public static JournalFloor Of(OpenSpace space, SpaceLock spaceLock, string output)
    {
        var locked = new JournalFloor(spaceLock.JournalSeq, Path.GetFileName(space.LockFile));
        var built = new JournalFloor(BuiltSeq(space, Path.Combine(output, Receipt)), $"{Receipt} of the last build");
        return built.Seq > locked.Seq ? built : locked;
    }

    private static long BuiltSeq(OpenSpace space, string receipt)
    {
        if (!File.Exists(receipt))
        {
            return 0;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(receipt));
            var root = json.RootElement;
            var isOurs = root.GetProperty("space").ValueEquals(space.Configuration.Space.ToString());
            return isOurs && root.GetProperty("inputs").GetProperty("journal.seq").GetString() is { } seq
                ? long.Parse(seq, NumberStyles.None, CultureInfo.InvariantCulture)
                : 0;
        }
        catch (Exception odd) when (
            odd is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return 0;
        }
    }
}
