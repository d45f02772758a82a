using System.Globalization;

namespace ShardWiki.Projection;

/// <summary>A moment as people read it, the day in UTC, and as programs do.</summary>
internal sealed record WhenView(string Day, string Iso)
{
    /// <summary>The view of a moment; null where it is unknown.</summary>
    public static WhenView? Of(DateTimeOffset? at) =>
        at is { } known ? new WhenView(DayOf(known), Rfc3339(known)) : null;

    /// <summary>The day in UTC.</summary>
    public static string DayOf(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment in UTC, to the second.</summary>
    public static string Rfc3339(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
