using System.Globalization;

namespace ShardWiki.Markup;

/// <summary>A limit that a page meets, how much was counted, and the offset in the page where it was met.</summary>
internal sealed record LimitMet(PageLimit Limit, long Counted, int Offset)
{
    public string Message => string.Create(
        CultureInfo.InvariantCulture,
        $"the page is shown as plain text: {Counted:N0} {Limit.What}, {Limit.Allowed:N0} are allowed; divide the page");
}
