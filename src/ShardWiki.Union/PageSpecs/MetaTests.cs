using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Tests of what a page says of itself.</summary>
internal static class MetaTests
{
    /// <summary>ikiwiki's pages have a title only where they give themselves one; all others always do.</summary>
    public static SpecAnswer Title(SpecLook look, string glob)
    {
        look.Note(SpecAspect.Content);
        var title = look.Candidate.Page is { } page && !IsOfIkiwiki(look)
            ? page.Facts.Title
            : look.Candidate.Meta("title");
        return SpecAnswer.Of(title is not null && SpecGlob.Fits(glob, title));
    }

    public static SpecAnswer Field(SpecLook look, string field, string glob)
    {
        look.Note(SpecAspect.Content);
        return SpecAnswer.Of(look.Candidate.Meta(field) is { } value && SpecGlob.Fits(glob, value));
    }

    private static bool IsOfIkiwiki(SpecLook look) =>
        look.Scope.Shards[look.Candidate.Id.Shard].Attachment.Dialect == Dialect.Ikiwiki;
}
