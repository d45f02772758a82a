using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>
/// Compares what ShardWiki and Debian's <c>ikiwiki</c> say of one corpus: pages, targets of links, broken links, and what
/// the page specifications of its pages select. It lists every difference, those last that are known and have a reason.
/// </summary>
internal static class IkiwikiBench
{
    public static int Run(string corpus)
    {
        var bundle = Path.GetFullPath(Path.Combine(Repository.Root(), "..", "shared", "corpora", $"{corpus}.bundle"));
        if (!File.Exists(bundle))
        {
            Console.Error.WriteLine("bench: the corpus is missing; bench/README.md says which public repositories to fetch");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("shardwiki-ikiwiki-").FullName;
        try
        {
            return Compare(bundle, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Compare(string bundle, string folder)
    {
        var (union, specs) = Read(bundle, folder);
        var ours = OurTold.Of(union, specs);
        if (ReferenceRun.Of(bundle, folder, specs) is not { } theirs)
        {
            Console.Error.WriteLine("bench: ikiwiki is missing or failed; on Debian `apt-get install ikiwiki` brings it");
            return 2;
        }

        var known = KnownDifferences.Read();
        Report("pages", theirs.Pages.Union(ours.Pages).Select(p => (p, theirs.Pages.Contains(p), ours.Pages.Contains(p))), known);
        Report("links", theirs.Links.Keys.Union(ours.Links.Keys).Order()
            .Select(k => ($"{k.Page}: {k.Link}", Told(theirs.Links, k), Told(ours.Links, k))), known);
        var both = ours.Pages.Intersect(theirs.Pages);
        (ours, theirs) = (Within(ours, both), Within(theirs, both));
        Report("specifications", specs.Where(s => theirs.Selections.ContainsKey(s.Number)).Select(s =>
            ($"{s.Page}: {s.Spec.ReplaceLineEndings(" ")}", Selection(theirs, s, ours), Selection(ours, s, theirs))), known);
        return 0;
    }

    // Pages that only one of them has are told already.
    private static WikiTold Within(WikiTold told, ImmutableSortedSet<string> pages) => told with
    {
        Selections = told.Selections.ToImmutableSortedDictionary(s => s.Key, s => s.Value?.Intersect(pages)),
    };

    private static (UnionGraph Union, ImmutableArray<WrittenSpec> Specs) Read(string bundle, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "shardwiki.yml"), $"""
            space: reference
            title: Reference
            shards:
              - name: wiki
                git: {bundle}
                dialect: ikiwiki
            """);
        (UnionGraph, ImmutableArray<WrittenSpec>)? read = null;
        var outcome = new SpaceRun(new SpaceRequest(folder, null, TimeProvider.System), null, CancellationToken.None)
            .OverUnion((_, united) =>
            {
                read = (united.Union, WrittenSpec.In(united.Union, p => united.Reading.Written(p.Id)));
                return new NotDone("read");
            });
        return read ?? throw new InvalidOperationException($"the corpus cannot be read: {outcome}");
    }

    private static string Told(ImmutableSortedDictionary<(string, string), string> links, (string, string) key) =>
        links.TryGetValue(key, out var target) ? target.Length == 0 ? "(broken)" : target : "(no link)";

    // The same selection is one word; of two that differ, what the other lacks.
    private static string Selection(WikiTold told, WrittenSpec spec, WikiTold other)
    {
        var mine = told.Selections[spec.Number];
        return mine is null ? "(refused)"
            : other.Selections[spec.Number] is { } others && !mine.SetEquals(others)
                ? string.Create(CultureInfo.InvariantCulture, $"{mine.Count}: {string.Join(' ', mine.Except(others).Take(5))}")
            : "(selected)";
    }

    private static void Report<T>(string what, IEnumerable<(string Key, T Theirs, T Ours)> facts, KnownDifferences known)
    {
        var all = facts.ToArray();
        var differing = all.Where(f => !EqualityComparer<T>.Default.Equals(f.Theirs, f.Ours)).ToArray();
        var unknown = differing.Where(d => known.FindReason(what, d.Key) is null).ToArray();
        Console.WriteLine($"{what}: {all.Length}; equal {Share(all.Length - differing.Length, all.Length)}, "
            + $"equal or meant to differ {Share(all.Length - unknown.Length, all.Length)}");
        foreach (var reason in differing.GroupBy(d => known.FindReason(what, d.Key)).Where(g => g.Key is not null)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reason.Count()} differ: {reason.Key}"));
        }

        foreach (var (key, theirs, ours) in unknown)
        {
            Console.WriteLine($"  {key}\n    ikiwiki {theirs}, ShardWiki {ours}");
        }
    }

    private static string Share(int part, int whole) => string.Create(
        CultureInfo.InvariantCulture, $"{part} ({(whole == 0 ? 100 : 100.0 * part / whole):0.00} %)");
}
