using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The versions of a page since it came to stand where it stands. A path that was deleted and made again holds another
/// page, whose history does not begin before that.
/// </summary>
internal static class Life
{
    private static readonly FrozenSet<Fingerprint> Nothing =
        new[] { Fingerprint.Of([]), Fingerprint.Of("\n"u8), Fingerprint.Of("\r\n"u8) }.ToFrozenSet();

    /// <summary>The changes of the present page, newest first.</summary>
    public static ImmutableArray<Change> Of(GatheredPage page)
    {
        var changes = page.History.Changes;
        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i].Content.IsNone)
            {
                return changes[..i];
            }
        }

        return changes;
    }

    /// <summary>Each content that the page had and has no more, except an empty one.</summary>
    public static IEnumerable<Fingerprint> FormerContents(GatheredPage page) =>
        Of(page).Select(c => c.Content).Distinct().Where(c => Says(c) && c != page.Content.Content);

    /// <summary>Whether <paramref name="content"/> is more than an empty file.</summary>
    public static bool Says(Fingerprint content) => !Nothing.Contains(content);

    /// <summary>Whether <paramref name="content"/> is or was the page's.</summary>
    public static bool Holds(GatheredPage page, Fingerprint content) =>
        page.Content.Content == content || Of(page).Any(c => c.Content == content);
}
