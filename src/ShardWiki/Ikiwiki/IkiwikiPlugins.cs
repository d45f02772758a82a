using System.Collections.Frozen;
using ShardWiki.Markup;

namespace ShardWiki;

/// <summary>What becomes of ikiwiki's plug-ins.</summary>
internal static class IkiwikiPlugins
{
    private static readonly FrozenSet<string> OfTheWeb = new[]
    {
        "editpage", "cgi", "signinedit", "lockedit", "passwordauth", "openid", "emailauth", "httpauth", "loginselector",
        "userlist", "websetup", "rename", "remove", "attachment", "comments", "moderatedcomments", "blogspam", "poll",
        "pinger", "pingee", "goto", "search", "wrapper", "notifyemail", "repolist", "editdiff", "opendiscussion",
        "anonok", "recentchangesdiff", "git", "typography", "favicon", "lang", "relativedate", "rsync", "404", "theme", "embed",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether what <paramref name="plugin"/> does is done here.</summary>
    public static bool IsCarried(string plugin) => KnownDirectives.HoldsPlugin(plugin);

    /// <summary>Why the plug-in is not carried over.</summary>
    public static string WhyNot(string plugin) => OfTheWeb.Contains(plugin)
        ? "it serves readers who edit or ask, and a compiled site has no program behind it"
        : "its directives and pages are shown as they are written";
}
