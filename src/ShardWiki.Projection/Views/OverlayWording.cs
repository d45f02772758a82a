using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What pages say of overlays: whose they are, against which version, and what became of them.</summary>
internal static class OverlayWording
{
    /// <summary>The sentence above a page.</summary>
    public static string Of(OverlayStanding overlay)
    {
        var by = $"by {Names(overlay)} on {WhenView.DayOf(overlay.At)}, against {BaseOf(overlay)}";
        return overlay switch
        {
            { Drift: "rebased" } => $"This text carries an edit that the shard {overlay.Page.Shard} does not have, {by}, "
                + $"carried over by git since the page changed: {overlay.Message}",
            { IsShown: true } =>
                $"This text carries an edit that the shard {overlay.Page.Shard} does not have, {by}: {overlay.Message}",
            { Drift: "upstreamed" } =>
                $"The shard {overlay.Page.Shard} has taken in an edit that was kept here, {by}: {overlay.Message}",
            _ => $"You read what the shard {overlay.Page.Shard} says. An edit {by}, cannot be shown: "
                + $"{overlay.Clause}. It says: {overlay.Message}",
        };
    }

    /// <summary>Its author and whoever revised it.</summary>
    public static string Names(OverlayStanding overlay) =>
        string.Join(", ", overlay.Revisers.Select(a => a.Name).Prepend(overlay.Author.Name).Distinct());

    /// <summary>The version that it was made against, in words.</summary>
    public static string BaseOf(OverlayStanding overlay) =>
        overlay.BaseRevision.IsNone ? "a version without a name" : overlay.BaseRevision.Short;
}
