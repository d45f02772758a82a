using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads what an archive kept of a shard: the <c>capture</c> of its entry, which an archive's configuration has.</summary>
internal static class CaptureReading
{
    /// <summary>The capture, or null where the entry has none.</summary>
    public static ShardCapture? Of(YamlSection shard)
    {
        if (shard.Find("capture") is null)
        {
            return null;
        }

        var capture = shard.Section("capture");
        capture.Knows("place", "history", "within");
        if (capture.Find("place") is null)
        {
            capture.Complain(FindingCode.KeyMissing, "place", "'capture' needs 'place': the bundle, folder or file that is read");
        }

        return new ShardCapture
        {
            Place = capture.Text("place") ?? "",
            History = capture.Text("history") ?? "",
            Within = (capture.Text("within") ?? "").Trim('/'),
        };
    }
}
