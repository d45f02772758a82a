using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Where everything of a union stands in the output: files by topic, page, asset, tag and detour. It decides who stands
/// at an address that several claim; whoever does not is met at its voice's own page, so that nothing is lost (I-4).
/// </summary>
internal sealed class Addresses
{
    private const string Index = "/index.html";

    private readonly string?[] _topics; // by their numbers
    private readonly Dictionary<Identity, string> _voices;
    private readonly HashSet<Identity> _differing;
    private readonly Dictionary<Identity, string> _assets;
    private readonly Dictionary<Identity, string> _wholes;
    private readonly FrozenDictionary<string, string> _tags;
    private readonly FrozenSet<Identity> _shownAsText;
    private readonly NameTable _names;

    private Addresses(UnionGraph union, FrozenSet<Identity> shownAsText)
    {
        _shownAsText = shownAsText;
        var order = union.Shards.Select((s, i) => (s.Attachment.Name, i)).ToDictionary(s => s.Name, s => s.i);
        var holders = Holders(union, order);
        var placed = PlacedAssets(union);
        _names = NameTable.Of(union.Pages.Select(p => p.Read.Gathered.Path).Concat(union.Topics.Select(t => t.Address))
            .Concat(union.Detours.Select(d => d.From)).Concat(placed.Select(a => a.Gathered.Path))
            .Select(p => p.ToString()).Order(StringComparer.Ordinal));
        _tags = Tags(union);
        _topics = new string?[union.Topics.Length];
        foreach (var topic in holders.Values)
        {
            _topics[topic.Number] = File(topic.Address);
        }

        _voices = Voices(union);
        _differing = union.Topics.SelectMany(t => t.Voices.Take(Envelopes.MostVoices))
            .Where(v => v.Divergence is not (Divergence.Reference or Divergence.Identical))
            .Select(v => v.Id).ToHashSet();
        var excerpts = union.Pages.Where(p => p.Read.Facts.IsExcerpt).Select(p => p.Id).ToArray();
        var apart = Apart(
            [.. union.Assets.Where(a => !placed.Contains(a)).Select(a => a.Gathered.Id), .. excerpts],
            shownAsText.Concat(excerpts).ToHashSet());
        _assets = union.Assets.ToDictionary(
            a => a.Gathered.Id,
            a => apart.GetValueOrDefault(a.Gathered.Id) ?? _names[a.Gathered.Path.ToString()]);
        _wholes = excerpts.ToDictionary(p => p, p => apart[p]);
        Detours = union.Detours.Where(d => !holders.ContainsKey(d.From)).DistinctBy(d => d.From)
            .OrderBy(d => d.From).ToImmutableArray();
        Meets = holders;
    }

    /// <summary>Detours whose address no topic holds, each address once, in order.</summary>
    public ImmutableArray<Detour> Detours { get; }

    /// <summary>The topic that stands at each address.</summary>
    public IReadOnlyDictionary<PagePath, Topic> Meets { get; }

    /// <summary>
    /// The addresses of <paramref name="union"/>; <paramref name="contents"/> is asked for the few assets whose name
    /// does not tell whether a browser would run them, and for small ones, which may be pointers to their content.
    /// </summary>
    public static Addresses Of(UnionGraph union, IContents contents)
    {
        var assets = union.Assets.Select(a => a.Gathered).ToArray();
        contents.Expect([.. assets.Where(a => Untrusted.IsDrawing(a.Path.Name) || a.Size < LfsPointer.TooLong).Select(a => a.Content)]);
        return new Addresses(
            union,
            assets.Where(a => Untrusted.IsMarkup(a.Path.Name)
                    || (Untrusted.IsDrawing(a.Path.Name) && !SafePicture.Draws(contents.Read(a.Content)))
                    || (a.Size < LfsPointer.TooLong && LfsPointer.Find(contents.Read(a.Content)) is not null))
                .Select(a => a.Id).ToFrozenSet());
    }

    /// <summary>
    /// The file where a reader meets the topic; a voice's own page where another topic holds its address.
    /// </summary>
    public string Topic(Topic topic) => _topics[topic.Number] ?? _voices[topic.Reference];

    /// <summary>
    /// The file of a page's own, whatever its topic picked; null for the one voice of a topic at its address.
    /// </summary>
    public string? Voice(Identity page) => _voices.GetValueOrDefault(page);

    /// <summary>
    /// The file that compares a voice with its topic's reference; null where they say the same, and for voices that are
    /// only counted.
    /// </summary>
    public string? Diff(Identity page) =>
        _differing.Contains(page) ? $"{_voices[page][..^Index.Length]}/diff{Index}" : null;

    /// <summary>The file of an asset.</summary>
    public string Asset(Identity asset) => _assets[asset];

    /// <summary>The file with all of a page that is too long to be shown; null for any other page.</summary>
    public string? Whole(Identity page) => _wholes.GetValueOrDefault(page);

    /// <summary>Whether an asset is shown where a page shows a picture.</summary>
    public bool IsPicture(Identity asset) => Untrusted.IsPicture(asset.Key) && !_shownAsText.Contains(asset);

    /// <summary>The file of a tag's page; null where nothing has the tag.</summary>
    public string? Tag(string tag) => _tags.GetValueOrDefault(tag);

    /// <summary>Every tag with its file, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> AllTags => _tags.OrderBy(t => t.Key, StringComparer.Ordinal);

    /// <summary>The file at a path of the union that is in it.</summary>
    public string File(PagePath path) => (_names[path.ToString()] + Index).TrimStart('/');

    /// <summary>The files of all that stands at a path of the union, and of all voices, in no order.</summary>
    public IEnumerable<string> Everything() =>
    [
        .. _topics.OfType<string>(), .. _voices.Values, .. _assets.Values, .. Detours.Select(d => File(d.From)),
        SiteFiles.Home, SiteFiles.Index, SiteFiles.Feed, SiteFiles.Sitemap, SiteFiles.Robots, SiteFiles.Missing,
    ];

    private static Dictionary<PagePath, Topic> Holders(UnionGraph union, Dictionary<ShardName, int> order)
    {
        var holders = new Dictionary<PagePath, Topic>(union.Topics.Length);
        foreach (var topic in union.Topics.Where(t => t.HoldsAddress).Concat(union.Topics.Where(t => !t.HoldsAddress)
                     .OrderBy(t => order.GetValueOrDefault(t.Reference.Shard, int.MaxValue)).ThenBy(t => t.Reference)))
        {
            holders.TryAdd(topic.Address, topic);
        }

        return holders;
    }

    private Dictionary<Identity, string> Voices(UnionGraph union)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var voices = new Dictionary<Identity, string>();
        foreach (var (id, number) in union.Topics.Where(t => t.Voices.Length > 1 || _topics[t.Number] is null)
                     .SelectMany(t => t.Voices).Select(v => (v.Id, v.Number)).OrderBy(v => v.Id))
        {
            // Two pages of one shard at one path: a conflict, and each keeps a page.
            var name = $"@{id.Shard}";
            var above = $"{_names[$"{union.Pages[number].Read.Gathered.Path}"]}/".TrimStart('/');
            voices[id] = above + (taken.Add(above + name) ? name : FileName.WithHash(name, id.ToString())) + Index;
        }

        return voices;
    }

    private HashSet<UnitedAsset> PlacedAssets(UnionGraph union)
    {
        if (union.Assets.IsEmpty)
        {
            return [];
        }

        // What is a folder of the output can be no file in it.
        var folders = union.Pages.Select(p => p.Read.Gathered.Path).SelectMany(p => p.Upwards())
            .Concat(union.Topics.SelectMany(t => t.Address.Upwards()))
            .Concat(union.Detours.SelectMany(d => d.From.Upwards()))
            .Concat(union.Assets.SelectMany(a => a.Gathered.Path.Parent.Upwards())).ToHashSet();
        return union.Assets.Where(a => a.HoldsPath && !_shownAsText.Contains(a.Gathered.Id))
            .Where(a => folders.Add(a.Gathered.Path)).ToHashSet();
    }

    /// <summary>Assets and whole texts that stand under <c>_/files</c>, by their paths there.</summary>
    private static Dictionary<Identity, string> Apart(ImmutableArray<Identity> files, HashSet<Identity> asText)
    {
        var paths = files.Where(f => !asText.Contains(f)).ToDictionary(f => f, f => $"{f.Shard}/{f.Key}");
        var taken = paths.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(asText.Contains))
        {
            // A shard may hold "x.html" and "x.html.txt".
            var path = $"{file.Shard}/{file.Key}.txt";
            while (!taken.Add(path))
            {
                path += ".txt";
            }

            paths[file] = path;
        }

        var names = NameTable.Of(paths.Values);
        return paths.ToDictionary(p => p.Key, p => "_/files/" + names[p.Value]);
    }

    private static FrozenDictionary<string, string> Tags(UnionGraph union)
    {
        var tags = union.Pages.SelectMany(p => p.Read.Facts.Tags)
            .Concat(union.Pages.SelectMany(p => p.Links).OfType<LinkTarget.ToTag>().Select(t => t.Tag))
            .Where(t => t.Length > 0);
        return NameTable.Flat(tags)
            .ToFrozenDictionary(t => t.Key, t => $"_/tags/{t.Value}{Index}", StringComparer.Ordinal);
    }
}
