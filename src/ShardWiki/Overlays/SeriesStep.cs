using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// One overlay of a series: the file that it changes, from which text to which; <paramref name="Texts"/>.From is null
/// where the page is new.
/// </summary>
internal sealed record SeriesStep(
    LaidOverlay Laid, GatheredPage Page, (ReadOnlyMemory<byte>? From, ReadOnlyMemory<byte> To) Texts);
