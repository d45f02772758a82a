using System.Globalization;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds the span that a transclusion names: the whole page, a heading with what belongs to it, a named block, or lines
/// (<c>#L3-L8</c>). What the shard cannot address is not shown in place (I-8), and the degradation contract says what
/// that is.
/// </summary>
internal sealed class Transcluding(Roster roster, Anchors anchors)
{
    /// <summary>
    /// The target of <paramref name="link"/>, which embeds <paramref name="page"/>; where the span cannot be shown, a plain
    /// link, and <paramref name="trouble"/> says why.
    /// </summary>
    public LinkTarget.ToPage Of(PageLink link, int page, out (FindingCode Code, string Message)? trouble)
    {
        var plain = new LinkTarget.ToPage(roster.IdOf(page), "");
        var place = roster.PathOf(page);
        if (FindSpan(page, link.Fragment, out var fragment) is not { } span)
        {
            trouble = (FindingCode.SpanMissing, $"'#{link.Fragment}' is no heading, block or lines of '{place}'");
            return plain;
        }

        trouble = Refusal(page, span) is { } why ? (FindingCode.SpanRefused, $"'{place}' is not shown in place: {why}") : null;
        plain = plain with { Fragment = fragment };
        return trouble is null ? plain with { Shown = span } : plain;
    }

    private Span? FindSpan(int page, string fragment, out string anchor)
    {
        anchor = "";
        if (fragment.Length == 0)
        {
            return new Span.Whole();
        }

        if (anchors.Find(page, fragment) is { } found)
        {
            anchor = found;
            return roster[page].Facts.Headings.Any(h => h.Anchor == found) ? new Span.Heading(found) : new Span.Block(found);
        }

        return FindLines(page, fragment);
    }

    private Span.Lines? FindLines(int page, string fragment)
    {
        var match = LineRangePattern.Pattern().Match(fragment);
        if (!match.Success)
        {
            return null;
        }

        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var last = match.Groups["last"] is { Success: true } end
            ? int.Parse(end.ValueSpan, CultureInfo.InvariantCulture)
            : first;
        return first >= 1 && first <= last && last <= roster[page].Facts.Lines ? new Span.Lines(first, last) : null;
    }

    private string? Refusal(int page, Span span)
    {
        var profile = roster.Shards[roster.Ranks[page]].Profile;
        var treatment = DegradationContract.Decide(Operation.Transclude, profile);
        return treatment.Course == Course.Refuse || (treatment.Course == Course.TranscludePage && span is not Span.Whole)
            ? $"{treatment.Explanation} ({string.Join(", ", treatment.Because)})"
            : null;
    }
}
