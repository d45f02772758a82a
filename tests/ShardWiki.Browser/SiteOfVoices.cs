using System.Text;
using ShardWiki.Acceptance;

namespace ShardWiki.Browser;

/// <summary>
/// A site whose topics stand in every way that there is, built once by the published program: a manual, a fork of it that
/// went on, and notes that never were either. Its words and names are as long as unkind authors make them.
/// </summary>
public sealed class SiteOfVoices : IDisposable
{
    private const string Long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    /// <summary>A page whose name is longer than a telephone is wide, without a space.</summary>
    internal const string LongName = "a_page_that_has_a_very_long_name_whose_words_no_space_parts_at_all";

    private const string Configuration = """
        space: voices
        title: Voices
        shards:
          - { name: manual, git: manual, ref: main, dialect: gfm }
          - { name: a-fork-with-a-name-that-is-rather-long, git: manual, ref: fork, dialect: gfm }
          - { name: notes, folder: notes, dialect: gfm }
        policy:
          rules:
            - { paths: "chorus/**", canonical: chorus }
            - { paths: "merged/**", canonical: git-merge }

        """;

    private readonly TestSpace _space = new();

    public SiteOfVoices()
    {
        Put("shardwiki.yml", Configuration);
        foreach (var page in new[] { "mergeable", "conflicting", "behind", "ahead", "removed", "merged/page", "chorus/page" })
        {
            Put($"manual/{page}.md", Text(page, "first", "second", "third"));
        }

        Put("manual/long.md", LongText("oak"));
        Put("manual/chorus/long.md", Chorus(LongText("oak")));
        Commit("init -q -b main .", "Begin the manual");
        _space.Git("-C", "manual", "checkout", "-q", "-b", "fork");
        Edit("mergeable", "first", "second", "THIRD");
        Edit("merged/page", "first", "second", "THIRD");
        Edit("conflicting", "first", $"another {Long}", "third");
        Edit("ahead", "first", "newer", "third");
        Put("manual/long.md", LongText("ash"));
        Put("manual/chorus/long.md", Chorus(LongText("ash")));
        Edit("chorus/page", "first", "another", "third");
        Commit("status", $"Edit the fork for the {Long}");
        _space.Git("-C", "manual", "checkout", "-q", "main");
        Edit("mergeable", "FIRST", "second", "third");
        Edit("merged/page", "FIRST", "second", "third");
        Edit("conflicting", "first", "one more", "third");
        Edit("behind", "first", "newer", "third");
        Edit("chorus/page", "first", "one more", "third");
        _space.Git("-C", "manual", "rm", "-q", "removed.md");
        Commit("status", "Edit the manual");
        Put("notes/conflicting.md", Text("conflicting", "first", "what the notes say", "fourth"));
        Put("notes/behind/index.md", "# Behind\n\nBread is baked from flour, water, salt and a great deal of patience.\n");
        Put("notes/rich.md", RichPage.Text);
        Put("notes/rich/below.md", "# Below\n\nNothing but [a way back](../rich.md).\n");
        Put($"notes/{LongName}.md", "Tea is drunk hot.\n");
        Decide();
        Built = _space.Run("build", "--offline", "--fail-on", "none");
    }

    internal Ran Built { get; }

    public string Folder => _space.PathOf("site");

    /// <summary>The same site for reading from a disk, built when it is asked for.</summary>
    public string OfflineFolder
    {
        get
        {
            if (!_space.Has("offline/index.html"))
            {
                _space.Run("build", "--offline", "-o", "offline", "--fail-on", "none");
            }

            return _space.PathOf("offline");
        }
    }

    public void Dispose() => _space.Dispose();

    // One conflict of each kind that decisions can make.
    private void Decide()
    {
        _space.Shell("sed 's/second/overlaid/' manual/mergeable.md | shardwiki overlay new manual:mergeable -m 'Say it better'");
        _space.Run("alias", "mergeable", "manual:conflicting");
        _space.Run("part", "manual:mergeable", "manual:behind");
        _space.Run("bind", "manual:mergeable", "manual:behind");
        Edit("mergeable", "FIRST", "second!", "third");
        Commit("status", "Move the base of the overlay");
    }

    private void Edit(string page, params string[] words) => Put($"manual/{page}.md", Text(page, words));

    private void Commit(string before, string message) =>
        _space.Shell($"cd manual && git {before} && git add -A && git commit -q -m '{message}'");

    // The page's name stands in every run of words, so that no two pages are alike.
    private static string Text(string page, params string[] words) =>
        $"# The page that is {page}\n\n" + string.Join("\n\n", words.Select(w =>
            $"The {w} line of the {page} tells that {page} boats sail, {page}, from shore, {page}, to shore, and of {Long}."))
        + $"\n\n    shardwiki build --strict --offline --output {string.Concat(Enumerable.Repeat("folder/", 20))}\n";

    private static string LongText(string wood) => "# A long page\n\n" + string.Concat(Enumerable.Range(1, 12).Select(part =>
        $"## {(part == 9 ? "V2 of part" : "Part")} {part}\n\n" + string.Concat(Enumerable.Repeat($"In part {part} a boat of oak is caulked, rigged and sailed.\n\n", 12)))) + wood + "\n";

    // Another topic, whatever its parts are called.
    private static string Chorus(string text) => text.Replace("A long page", "Many say this", StringComparison.Ordinal)
        .Replace("a boat of oak is caulked, rigged and sailed", "rafts drift and turn until they rest on the sand", StringComparison.Ordinal);

    private void Put(string path, string text) => _space.Write(path, Encoding.UTF8.GetBytes(text));
}
