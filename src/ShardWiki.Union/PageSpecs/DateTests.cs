using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Tests of dates, all in UTC. A page whose date nobody knows fits none of them.</summary>
internal static class DateTests
{
    public static SpecAnswer CreatedBefore(SpecLook look, string page) => Created(look, page, (a, b) => a < b);

    public static SpecAnswer CreatedAfter(SpecLook look, string page) => Created(look, page, (a, b) => a > b);

    public static SpecAnswer CreationYear(SpecLook look, string number) => CreatedIn(look, number, d => d.Year);

    public static SpecAnswer CreationMonth(SpecLook look, string number) => CreatedIn(look, number, d => d.Month);

    public static SpecAnswer CreationDay(SpecLook look, string number) => CreatedIn(look, number, d => d.Day);

    /// <summary>The page changed after a revision was made, or after a day.</summary>
    public static SpecAnswer ChangedSince(SpecLook look, string since)
    {
        look.Note(SpecAspect.History);
        var name = since.Trim();
        return (look.Scope.FindRevision(name) ?? WrittenDate.Find(name)) is { } then
            ? SpecAnswer.Of(look.Candidate.Gathered.History.Last is { } last && last.At > then)
            : SpecAnswer.Cannot($"'{name}' is neither a revision of a page nor a date such as 2020-01-31");
    }

    private static SpecAnswer Created(
        SpecLook look, string page, Func<DateTimeOffset, DateTimeOffset, bool> fits)
    {
        look.Reads.AddAll(SpecAspect.Presence);
        var name = look.Meant(page);
        var path = name.StartsWith('/') ? name[1..] : look.Place.Mount.Under(name).ToString();
        if (look.Scope.At(path).FirstOrDefault() is not { } other)
        {
            return SpecAnswer.Cannot($"there is no page '{name}' to compare dates with");
        }

        Dated(look, other);
        Dated(look, look.Candidate);
        return SpecAnswer.Of(
            look.Candidate.Created is { } mine && other.Created is { } theirs && fits(mine, theirs));
    }

    private static SpecAnswer CreatedIn(SpecLook look, string number, Func<DateTimeOffset, int> part)
    {
        Dated(look, look.Candidate);
        return int.TryParse(number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? SpecAnswer.Of(look.Candidate.Created is { } date && part(date.ToUniversalTime()) == wanted)
            : SpecAnswer.Cannot($"'{number}' is no number");
    }

    private static void Dated(SpecLook look, SpecCandidate candidate)
    {
        look.Reads.Add(SpecAspect.Content, candidate.Id);
        look.Reads.Add(SpecAspect.History, candidate.Id);
    }
}
