using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// What an <c>ikiwiki.setup</c> in its YAML form says, as far as a space can say it too, and one line for everything that
/// it cannot carry over.
/// </summary>
internal sealed record IkiwikiSetup
{
    /// <summary>Settings that only concern how ikiwiki itself runs: nothing is lost with them.</summary>
    private static readonly ImmutableArray<string> OfTheProgramAlone =
    [
        "adminemail", "adminuser", "allow_symlinks_before_srcdir", "cgi_wrapper", "cgi_wrappermode", "cgiurl",
        "cgi_overload_delay", "cgi_overload_message", "cgi_disable_uploads", "cookiejar", "default_plugins", "destdir",
        "dumpsetup", "ENV", "git_test_receive_wrapper", "git_wrapper", "git_wrappermode", "git_wrapper_background_command",
        "gitorigin_branch", "gitmaster_branch", "hardlink", "historyurl", "diffurl", "libdir", "libdirs", "locale",
        "umask", "verbose", "syslog", "wrappergroup", "wrappers", "templatedir", "timeformat", "timezone", "rcs", "repositories",
        "srcdir", "underlaydir", "underlaydirs", "url", "wikiname", "userdir", "usedirs", "wiki_file_chars", "sslcookie",
        "reverse_proxy", "banned_users", "add_plugins", "disable_plugins", "indexpages", "exclude", "tagbase", "gitorigin", "use_pod", "rss", "atom", "global_sidebars", "allowrss", "allowatom", "tag_autocreate", "tag_autocreate_commit", "autoindex_commit",
        "loginselector", "getopt", "rebuild", "deterministic", "w3mmode", "web_commit_regexp", "parent_only",
    ];

    /// <summary>The wiki's name.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is published; empty where it does not say.</summary>
    public string Url { get; init; } = "";

    /// <summary>Where its pages are, as it is written.</summary>
    public required string Source { get; init; }

    /// <summary>Where tags have their pages; empty for anywhere.</summary>
    public string TagFolder { get; init; } = "";

    /// <summary>Where people have their pages; empty for the root.</summary>
    public string UserFolder { get; init; } = "";

    /// <summary>
    /// The pages that it makes where nobody wrote them, as <c>autofiles</c> names them; null where that needs no word.
    /// </summary>
    public string? Autofiles { get; init; }

    /// <summary>Whether each page has a sidebar.</summary>
    public bool HasSidebars { get; init; }

    /// <summary>The feeds that its lists make, as <c>feeds</c> names them.</summary>
    public required string Feeds { get; init; }

    /// <summary>What was not carried over, and why.</summary>
    public required ImmutableArray<string> Lost { get; init; }

    /// <summary>Reads <paramref name="text"/>; null, with a complaint, where it is no such file.</summary>
    public static IkiwikiSetup? Read(string text, string file, YamlComplaints complaints)
    {
        if (YamlFile.Read(text, file, complaints) is not { } setup)
        {
            return null;
        }

        var source = setup.Required("srcdir");
        return source.Length == 0 ? null : new IkiwikiSetup
        {
            Title = setup.Text("wikiname") is { Length: > 0 } name ? name : "wiki",
            Url = setup.Text("url") ?? "",
            Source = source,
            TagFolder = setup.Text("tagbase") ?? "",
            UserFolder = setup.Text("userdir") ?? "",
            Autofiles = AutofilesOf(setup),
            HasSidebars = setup.Texts("add_plugins").Any(p => p.Text == "sidebar") && setup.Text("global_sidebars") is not "0",
            Feeds = $"[{string.Join(", ", new[] { "atom", "rss" }.Where(k => setup.Text(k) is { Length: > 0 } and not "0"))}]",
            Lost = LostOf(setup),
        };
    }

    // Pages of tags are made where tags have a folder, unless it says otherwise; so they are here.
    private static string? AutofilesOf(YamlSection setup)
    {
        var isUsual = setup.Text("tagbase") is { Length: > 0 };
        var hasTags = setup.Text("tag_autocreate") is { Length: > 0 } said ? said != "0" : isUsual;
        var hasFolders = setup.Texts("add_plugins").Any(p => p.Text == "autoindex");
        return (hasTags, hasFolders) == (isUsual, false) ? null
            : $"[{string.Join(", ", new[] { hasTags ? "tags" : "", hasFolders ? "folders" : "" }.Where(k => k.Length > 0))}]";
    }

    private static ImmutableArray<string> LostOf(YamlSection setup)
    {
        var lost = ImmutableArray.CreateBuilder<string>();
        if (setup.Text("rcs") is { Length: > 0 } kept and not "git")
        {
            lost.Add($"rcs: {kept} is not read; pages are taken as files, without their history");
        }

        if (setup.Text("usedirs") is "0")
        {
            lost.Add("usedirs: 0: every page is a folder here, a/index.html and not a.html");
        }

        if (setup.Text("indexpages") is "1")
        {
            lost.Add("indexpages: 1: a/index is the page of its folder here whether or not this is set");
        }

        if (setup.Text("exclude") is { Length: > 0 } excluded)
        {
            lost.Add($"exclude: {excluded} is a regular expression; write the files as patterns under 'exclude' of the shard");
        }

        foreach (var plugin in setup.Texts("add_plugins").Select(p => p.Text).Where(p => !IkiwikiPlugins.IsCarried(p)))
        {
            lost.Add($"add_plugins: {plugin}: {IkiwikiPlugins.WhyNot(plugin)}");
        }

        lost.AddRange(setup.Pairs().Where(p => !OfTheProgramAlone.Contains(p.Key, StringComparer.Ordinal))
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: nothing here goes by that setting"));
        return lost.ToImmutable();
    }
}
