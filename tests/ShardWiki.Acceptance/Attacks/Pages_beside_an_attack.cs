using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// Whatever one page holds, no file that does not list it changes by a byte. All attacks stand in six shards, each kind in its
/// own; then some of them are taken away. The attacks whose numbers have a bit are taken away together, and so are those that
/// have it not: of any two attacks one is there without the other once. One of these halves is tried with every run, all with
/// <c>SHARDWIKI_SOAK=1</c>.
/// </summary>
public sealed class Pages_beside_an_attack : IClassFixture<Pages_beside_an_attack.AllOfThem>
{
    private const string Configuration = """
        space: beside
        schemes: [file]
        shards:
          - { name: good, folder: good, dialect: gfm }
          - { name: folder, folder: folder, dialect: gfm, mount: f }
          - { name: repository, git: repository, dialect: ikiwiki, mount: r }
          - { name: bundle, git: b.bundle, dialect: obsidian, mount: b }
          - { name: mirror, git: "file://ROOT/mirrored", dialect: commonmark, mount: m }
          - { name: archive, archive: a.tar.gz, dialect: gfm, mount: a }
          - { name: planet, feed: planet.atom, mount: p }

        """;

    private static readonly ImmutableArray<string> Texts = [.. Attacks.Html, .. Attacks.Documents.Select(d => d.Text)];
    private static readonly ImmutableArray<string> Repositories = ["repository", "bundled", "mirrored"];
    private static readonly ImmutableArray<string> Captures = ["a.tar.gz", "planet.atom"];
    private readonly AllOfThem _all;

    public Pages_beside_an_attack(AllOfThem all) => _all = all;

    public static TheoryData<int, int> Halves => Environment.GetEnvironmentVariable("SHARDWIKI_SOAK") == "1"
        ? [.. Enumerable.Range(0, 32 - int.LeadingZeroCount(Texts.Length)).SelectMany(bit => new[] { (bit, 0), (bit, 1) })]
        : [(0, 0)];

    [Fact]
    public void Of_a_space_without_any_attack_are_what_they_were()
    {
        var compared = Compared(_ => false);

        Assert.Superset(
            new HashSet<string> { "index.html", "harbour/index.html", "harbour/picture.svg", "r/lighthouse/index.html", "b/lighthouse/index.html", "m/lighthouse/index.html", "a/lighthouse/index.html" },
            compared.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Halves))]
    public void Are_what_they_were_without_half_of_the_attacks(int bit, int value)
    {
        bool IsThere(int number) => ((number >> bit) & 1) == value;
        var compared = Compared(IsThere);

        // Most attacks are like no other, and then their pages list no other. Of the highest bit the halves are unequal.
        var there = Enumerable.Range(0, Texts.Length).Count(IsThere);
        Assert.InRange(compared.Count(path => path.Contains("attack-", StringComparison.Ordinal)), there / 2, int.MaxValue);
    }

    private List<string> Compared(Predicate<int> isThere)
    {
        using var space = Built(isThere);
        var compared = new List<string>();
        var differing = new List<string>();
        foreach (var file in Directory.EnumerateFiles(space.PathOf("site"), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(space.PathOf("site"), file);
            var whole = _all.Space.PathOf($"site/{path}");
            if (IsView(path) || ListsOthers(path, PageOf(file)) || (File.Exists(PageOf(whole)) && ListsOthers(path, PageOf(whole))))
            {
                continue;
            }

            compared.Add(path);
            Assert.True(File.Exists(whole), $"{path} is not there beside all attacks");
            if (Bare(whole, _all.Space) != Bare(file, space))
            {
                differing.Add(path);
            }
        }

        Assert.Empty(differing.Select(path => (path, FirstOther(
            Bare(space.PathOf($"site/{path}"), space), Bare(_all.Space.PathOf($"site/{path}"), _all.Space)))));
        return compared;
    }

    // A page and its text in Markdown stand together or not at all.
    private static string PageOf(string file) => file.EndsWith("/index.md", StringComparison.Ordinal) ? Path.ChangeExtension(file, "html") : file;

    private static (string, string) FirstOther(string without, string with) =>
        without.Split('\n').Zip(with.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);

    // What is computed of all pages lists all of them, on one page or on the next.
    private static bool IsView(string path) =>
        Regex.IsMatch(path, "^(_/(?!files|assets)|index\\.json$|llms\\.txt$|feed\\.atom$|sitemap\\.xml$|shardwiki-build\\.json$)");

    // Pages that are much alike list each other, unless very many are (docs/equivalence.md). So do pages that ask for others by
    // a directive; but one tells how many there are, and names none of them.
    private static bool ListsOthers(string path, string file)
    {
        var own = Regex.Match(path, "attack-[0-9]+").Value;
        return (own.Length > 0 && Counts(path, Texts[int.Parse(own["attack-".Length..], CultureInfo.InvariantCulture)]))
            || Regex.Matches(Alone(File.ReadAllText(file)), "attack-[0-9]+").Any(match => match.Value != own);
    }

    // Of the dialects one has directives.
    private static bool Counts(string path, string text) =>
        path.StartsWith("r/", StringComparison.Ordinal) && text.Contains("[[!pagecount", StringComparison.Ordinal);

    // Every page names what stands beside it, before it and after it.
    private static string Alone(string page) => Regex.Replace(
        page, "<nav class=\"sw-(?:tree|steps)\".*?</nav>|<link rel=\"(?:prev|next)\"[^>]*>", "", RegexOptions.Singleline);

    // How much there is of everything stands in the navigation of every page, and the commit that a shard was read at, which
    // is another when it holds another page, beside what is shown of it.
    private static string Bare(string file, TestSpace space)
    {
        var text = Regex.Replace(
            Alone(File.ReadAllText(file)), "<li><a href=\"[^\"]*\">[^<]*(?: <span class=\"sw-count\">[0-9,]+</span>)?</a></li>\n", "");
        foreach (var (shard, version) in VersionsIn(space))
        {
            text = text.Replace(version, shard, StringComparison.Ordinal).Replace(version[..12], shard, StringComparison.Ordinal)
                .Replace(version[..7], shard, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<(string Shard, string Version)> VersionsIn(TestSpace space) =>
        Repositories.Select(folder => (folder, space.Read($"{folder}/.git/refs/heads/main").Trim()))
            .Concat(Captures.Select(file => (file, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(space.PathOf(file)))))));

    private static TestSpace Built(Predicate<int> isThere)
    {
        var space = new TestSpace();
        void Put(string path, string text) => space.Write(path, Encoding.UTF8.GetBytes(text));
        Put("shardwiki.yml", Configuration.Replace("ROOT", space.Root, StringComparison.Ordinal));
        Put("good/index.md", "# Home\n\nSee [the harbour](harbour/index.md).\n");
        Put("good/harbour/index.md", "# Harbour\n\nBack [home](../index.md). ![picture](picture.svg)\n");
        Put("good/harbour/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        foreach (var (folder, ending) in new[] { ("folder", "md"), ("repository", "mdwn"), ("bundled", "md"), ("mirrored", "md") })
        {
            Put($"{folder}/lighthouse.{ending}", $"# The lighthouse of the {folder}\n\nIt shines on the {folder} alone.\n");
            // A document that costs a second is carried by one adapter, as the others would.
            foreach (var (number, text) in Texts.Index().Where(it => folder == "folder" || it.Index < Attacks.Html.Length))
            {
                if (isThere(number))
                {
                    Put($"{folder}/attack-{number}.{ending}", text + "\n");
                }
            }
        }

        foreach (var folder in Repositories)
        {
            space.Shell($"git init -q -b main {folder} && cd {folder} && git add -A && git commit -q -m one");
        }

        space.Git("-C", "bundled", "bundle", "create", "-q", "../b.bundle", "main");
        var there = Attacks.Html.Index().Where(it => isThere(it.Index)).Select(it => ($"attack-{it.Index}", it.Item)).ToArray();
        // A title is a name, which links of others find: two that are one lead nowhere.
        Put("planet.atom", StrangeFeed.Titled(there.Select(it => (it.Item1, it.Item1, it.Item2))));
        using (var packed = File.Create(space.PathOf("a.tar.gz")))
        {
            var files = there.Select(it => ($"{it.Item1}.md", it.Item + "\n")).Prepend(("lighthouse.md", "# The lighthouse in a tar\n"));
            StrangeArchive.Write(packed, "tar.gz", files.Select(it => (it.Item1, Encoding.UTF8.GetBytes(it.Item2))));
        }

        var ran = space.Run("build", "--fail-on", "none", "-q");
        Assert.True(ran.ExitCode == 0, ran.ToString());
        return space;
    }

    /// <summary>The space with every attack, built once.</summary>
    public sealed class AllOfThem : IDisposable
    {
        internal TestSpace Space { get; } = Built(_ => true);

        public void Dispose() => Space.Dispose();
    }
}
