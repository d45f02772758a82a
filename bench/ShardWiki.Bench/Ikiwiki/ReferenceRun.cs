using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ShardWiki.Bench;

/// <summary>
/// Runs Debian's <c>ikiwiki</c> over a wiki, with plug-ins of ours: one dates pages as git does, one tells what it holds
/// when it is done. Null where the program, or what its plug-ins need, is not installed.
/// </summary>
internal static class ReferenceRun
{
    private const string Plugins =
        "goodstuff, meta, tag, template, templatebody, conditional, inline, map, pagestats, orphans, brokenlinks, pagecount, "
        + "img, table, shortcut, sidebar, more, toggle, format, date, color, progress, trail, edittemplate, toc, linkmap, version, comments, sortnaturally, gitdates, tellall";

    public static WikiTold? Of(string bundle, string folder, ImmutableArray<WrittenSpec> specs)
    {
        var source = Path.Combine(folder, "source");
        var library = Directory.CreateDirectory(Path.Combine(folder, "library", "IkiWiki", "Plugin")).FullName;
        foreach (var plugin in (string[])["gitdates.pm", "tellall.pm"])
        {
            File.Copy(Path.Combine(Repository.Root(), "bench", "ShardWiki.Bench", "Ikiwiki", plugin), Path.Combine(library, plugin));
        }

        File.WriteAllLines(Path.Combine(folder, "specs.txt"), specs.Select(s => string.Create(
            CultureInfo.InvariantCulture, $"{s.Number}\t{s.Page}\t{s.Spec.Replace("\n", "\\n", StringComparison.Ordinal)}")));
        File.WriteAllText(Path.Combine(folder, "reference.setup"), Setup(folder));
        var told = Path.Combine(folder, "told.txt");
        return Run("git", ["clone", "-q", bundle, source], folder)
            && Run("ikiwiki", ["--libdir", Path.Combine(folder, "library"), "--setup", Path.Combine(folder, "reference.setup"), "--rebuild", "--gettime"], folder)
            && File.Exists(told)
                ? Read(File.ReadAllLines(told))
                : null;
    }

    private static string Setup(string folder) => $"""
        # IkiWiki::Setup::Yaml - YAML formatted setup file
        wikiname: corpus
        srcdir: {folder}/source
        destdir: {folder}/site
        url: http://localhost/
        libdir: {folder}/library
        rcs: git
        gitorigin_branch: ''
        usedirs: 1
        userdir: users
        discussion: 0
        add_plugins: [{Plugins}]
        disable_plugins: [smiley, recentchanges, recentchangesdiff, openid, emailauth, passwordauth, htmlscrubber, attachment, highlight, search]
        """;

    private static bool Run(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        start.Environment["TELLALL_SPECS"] = Path.Combine(folder, "specs.txt");
        start.Environment["TELLALL_OUT"] = Path.Combine(folder, "told.txt");
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static WikiTold Read(string[] lines)
    {
        var rows = lines.Select(l => l.Split('\t')).ToLookup(r => r[0]);
        var links = ImmutableSortedDictionary.CreateBuilder<(string, string), string>();
        foreach (var row in rows["link"])
        {
            links[(row[1], OurTold.WithoutSlash(row[2].Normalize(NormalizationForm.FormC).ToLowerInvariant()))] = row[3];
        }

        var selected = rows["selected"].Select(r => (Number(r), Found: (ImmutableSortedSet<string>?)[.. r[2].Split('|', StringSplitOptions.RemoveEmptyEntries)]));
        var refused = rows["refused"].Select(r => (Number(r), Found: (ImmutableSortedSet<string>?)null));
        return new WikiTold(
            [.. rows["page"].Select(r => r[1])],
            links.ToImmutable(),
            selected.Concat(refused).ToImmutableSortedDictionary(s => s.Item1, s => s.Found));
    }

    private static int Number(string[] row) => int.Parse(row[1], CultureInfo.InvariantCulture);
}
