using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Tests of where a page stands and what kind of file it is.</summary>
internal static class NameTests
{
    public static SpecAnswer Glob(SpecLook look, string glob) =>
        SpecAnswer.Of(look.Candidate.InternalKind.Length == 0 && Fits(look, glob));

    public static SpecAnswer Page(SpecLook look, string glob) =>
        SpecAnswer.Of(look.Candidate.Page is not null && Fits(look, glob));

    public static SpecAnswer Internal(SpecLook look, string glob) => SpecAnswer.Of(Fits(look, glob));

    public static SpecAnswer Comment(SpecLook look, string glob) => CommentOf(look, "comment", glob);

    public static SpecAnswer CommentPending(SpecLook look, string glob) => CommentOf(look, "comment_pending", glob);

    public static SpecAnswer IsPage(SpecLook look, string nothing)
    {
        look.Reads.AddAll(SpecAspect.Presence);
        return SpecAnswer.Of(look.Candidate.Page is not null);
    }

    public static SpecAnswer MostBytes(SpecLook look, string size) => OfSize(look, size, (has, most) => has <= most);

    public static SpecAnswer LeastBytes(SpecLook look, string size) => OfSize(look, size, (has, least) => has >= least);

    private static bool Fits(SpecLook look, string glob)
    {
        look.Reads.AddAll(SpecAspect.Presence);
        return SpecGlob.Fits(look.Meant(glob), look.Name);
    }

    private static SpecAnswer CommentOf(SpecLook look, string kind, string glob) =>
        SpecAnswer.Of(look.Candidate.InternalKind == kind && Fits(look, $"{look.Meant(glob)}/*"));

    private static SpecAnswer OfSize(SpecLook look, string size, Func<long, long, bool> fits)
    {
        look.Note(SpecAspect.Content);
        return BytesIn(size) is { } bytes
            ? SpecAnswer.Of(fits(look.Candidate.Gathered.Size, bytes))
            : SpecAnswer.Cannot($"'{size}' is no size: a number of bytes, or with kb, mb or gb");
    }

    private static long? BytesIn(string size)
    {
        var text = size.Trim();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].Trim().ToLowerInvariant() switch
        {
            "" or "b" => 1L,
            "k" or "kb" => 1L << 10,
            "m" or "mb" => 1L << 20,
            "g" or "gb" => 1L << 30,
            _ => 0,
        };
        return unit > 0 && int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : null;
    }
}
