using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Tests of links. A name that some page bears means that page's topic; one that none bears is a glob of what links say.
/// </summary>
internal static class LinkTests
{
    public static SpecAnswer Link(SpecLook look, string name) => LinksTo(look, look.Candidate, name, _ => true);

    /// <summary>ikiwiki's tags are links of their own type; other dialects' are names.</summary>
    public static SpecAnswer Tagged(SpecLook look, string name)
    {
        look.Note(SpecAspect.Content);
        var tags = look.Candidate.Page?.Facts.Tags ?? [];
        return tags.Any(t => SpecGlob.Fits(name, t))
            ? SpecAnswer.Yes
            : LinksTo(look, look.Candidate, look.Scope.TagName(look.Place, name), link => link.Kind == LinkKind.Tag);
    }

    /// <summary>The page called <paramref name="name"/> links to the candidate.</summary>
    public static SpecAnswer Backlink(SpecLook look, string name)
    {
        if (look.Find(name) is not { } id || look.Scope.Find(id) is not { Page: { } from } source)
        {
            return SpecAnswer.No;
        }

        look.Reads.Add(SpecAspect.Links, source.Id);
        return SpecAnswer.Of(look.Scope.LinkedFrom(from).Contains(look.Candidate.Page?.Topic ?? look.Candidate.Id));
    }

    private static SpecAnswer LinksTo(SpecLook look, SpecCandidate from, string name, Func<PageLink, bool> counts)
    {
        look.Note(SpecAspect.Links);
        if (from.Page is not { } page || page.Links.IsEmpty)
        {
            return SpecAnswer.No;
        }

        return SpecAnswer.Of(look.Find(name) is { } id
            ? Reaches(look, page, id, counts)
            : Says(page.Facts.Links, look.Meant(name).TrimStart('/'), SpellingIn(look, from), counts));
    }

    private static bool Reaches(SpecLook look, SpecPage page, Identity id, Func<PageLink, bool> counts)
    {
        var wanted = look.Scope.TopicIdOf(id) ?? id;
        var reached = look.Scope.LinkedFrom(page);
        for (var i = 0; i < reached.Length; i++)
        {
            if (reached[i] == wanted && counts(page.Facts.Links[i]))
            {
                return true;
            }
        }

        return false;
    }

    // ikiwiki compares a link that leads nowhere by the name that its page's file would have.
    private static Func<string, string> SpellingIn(SpecLook look, SpecCandidate from) =>
        look.Scope.Shards[from.Id.Shard].Attachment.Dialect == Dialect.Ikiwiki ? IkiwikiName.Written : static said => said;

    private static bool Says(ImmutableArray<PageLink> links, string glob, Func<string, string> spelled, Func<PageLink, bool> counts) =>
        links.Any(l => !l.IsExternal && counts(l) && SpecGlob.Fits(glob, spelled(l.Target.TrimStart('/'))));
}
