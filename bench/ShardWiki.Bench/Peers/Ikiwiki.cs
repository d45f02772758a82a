namespace ShardWiki.Bench;

/// <summary>Debian's ikiwiki over the folder of pages, with its usual plug-ins less those that serve visitors. What it remembers
/// lies elsewhere: the folder is a shard of ours too, and must not change by it.</summary>
internal sealed class Ikiwiki(Ground ground)
{
    public static string? Version => Programs.Answer("dpkg-query", "-W", "-f", "${Version}", "ikiwiki");

    public string Name => $"ikiwiki {Version} --rebuild";

    public MeasuredRun Rebuild(string output) => BareTemplate.Checked(ground, output, Run(output, "--rebuild"));

    public MeasuredRun Refresh() => Run(Path.Combine(ground.Folder, "wiki"), "--refresh");

    public Contestant Contestant => new(Name, Rebuild);

    private MeasuredRun Run(string output, string how)
    {
        var setup = Path.Combine(ground.Folder, "wiki.setup");
        File.WriteAllText(setup, $"""
            # IkiWiki::Setup::Yaml - YAML formatted setup file
            wikiname: measured
            srcdir: {ground.Folder}/pages
            destdir: {output}
            wikistatedir: {ground.Folder}/wiki-state
            usedirs: 1
            discussion: 0
            disable_plugins: [smiley, recentchanges, openid, emailauth, passwordauth, htmlscrubber, attachment, search]

            """);
        return Programs.Run(ground.Folder, "ikiwiki", "--setup", setup, how);
    }
}
