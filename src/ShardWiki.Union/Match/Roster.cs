using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The pages of one union by number. Numbers follow the order of identities, so that a smaller number is the smaller
/// identity whatever order the pages came in.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<Identity, int> _numbers;
    private readonly Dictionary<ShardName, int> _ranks = [];
    private readonly Followers _followers;
    private readonly PageColumns _columns;

    public Roster(UnionInput input)
    {
        Shards = input.Snapshot.Shards;
        Verified = input.Verified;
        for (var i = 0; i < Shards.Length; i++)
        {
            _ranks.Add(Shards[i].Attachment.Name, i);
        }

        Pages = InOrder(input.Pages);
        _columns = new PageColumns(Pages);
        _numbers = new Dictionary<Identity, int>(Pages.Length);
        for (var page = 0; page < Pages.Length; page++)
        {
            _numbers.Add(_columns.Ids[page], page);
        }

        Places = new PlaceTable(_columns.Paths);
        _followers = new Followers(Moved.Select(p => Pages[p].Gathered));
        Ranks = [.. _columns.Ids.Select(id => RankOf(id.Shard))];
        Declared = [.. Enumerable.Range(0, Pages.Length).OrderBy(p => Ranks[p])];
    }

    /// <summary>The shards in declared order.</summary>
    public ImmutableArray<ShardSnapshot> Shards { get; }

    /// <summary>What is known of pairs of texts.</summary>
    public VerifiedPairs Verified { get; }

    /// <summary>The pages, in the order of their identities.</summary>
    public ImmutableArray<ReadPage> Pages { get; }

    /// <summary>For each page, the place of its shard in declared order.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <summary>All numbers by declared order of shards, then by key.</summary>
    public ImmutableArray<int> Declared { get; }

    /// <summary>Where the pages sit in the union.</summary>
    public PlaceTable Places { get; }

    /// <summary>The pages that were renamed, in order.</summary>
    public ImmutableArray<int> Moved => _columns.Moved;

    /// <summary>The pages whose history is known, in order.</summary>
    public ImmutableArray<int> Changed => _columns.Changed;

    /// <summary>The pages with directives, in order.</summary>
    public ImmutableArray<int> Directed => _columns.Directed;

    /// <summary>The pages that give themselves a stable id, in order.</summary>
    public ImmutableArray<int> Named => _columns.Named;

    /// <summary>The pages of whose text there is something to tell, in order.</summary>
    public ImmutableArray<int> Told => _columns.Told;

    public ReadPage this[int page] => Pages[page];

    public Identity IdOf(int page) => _columns.Ids[page];

    public PagePath PathOf(int page) => _columns.Paths[page];

    public ShingleSet ShinglesOf(int page) => _columns.Shingles[page];

    /// <summary>How many shingles the page has.</summary>
    public int LengthOf(int page) => _columns.Lengths[page];

    /// <summary>The <see cref="ShingleSet.Hash"/> of the page.</summary>
    public ulong TextHashOf(int page) => _columns.Texts[page];

    /// <summary>How similar the texts of both pages are, from 0 to 1.</summary>
    public double Similarity(int a, int b) => Verified.Similarity(ShinglesOf(a), ShinglesOf(b));

    /// <summary>The share of a page's text that stands in another page, from 0 to 1.</summary>
    public double ShareIn(int part, int whole) => Verified.ShareIn(ShinglesOf(part), ShinglesOf(whole));

    /// <summary>How many words the page has.</summary>
    public int WordsOf(int page) => _columns.Words[page];

    /// <summary>The content that the page shows.</summary>
    public Fingerprint ShownOf(int page) => _columns.Shown[page];

    /// <summary>The content that the page has in its shard.</summary>
    public Fingerprint OwnOf(int page) => _columns.Own[page];

    /// <summary>The number of the page's title (<see cref="TitleKey.HashOf"/>).</summary>
    public ulong TitleHashOf(int page) => _columns.Titles[page];

    public int RankOf(ShardName shard) => _ranks[shard];

    /// <summary>Whether both pages are of one shard.</summary>
    public bool AreOfOneShard(int a, int b) => Ranks[a] == Ranks[b];

    /// <summary>Where the page stood in the union before it was renamed, newest first, each place once.</summary>
    public IEnumerable<PagePath> FormerPathsOf(int page)
    {
        if (Pages[page].Gathered.History.FormerKeys.IsEmpty)
        {
            return [];
        }

        var shard = Shards[Ranks[page]].Attachment;
        return Pages[page].Gathered.History.FormerKeys
            .Where(k => shard.Dialect.ShapeOf(k) == PageShape.Page)
            .Select(k => shard.Dialect.PlaceOf(k, shard.Mount))
            .Where(p => p != PathOf(page)).Distinct();
    }

    /// <summary>The page of exactly this identity; null where there is none.</summary>
    public int? Find(Identity id) => _numbers.TryGetValue(id, out var page) ? page : null;

    /// <summary>The page that a decision on <paramref name="named"/> means now; null where there is none.</summary>
    public int? FindNamed(Identity named) => Find(named) ?? FindFollower(named);

    /// <summary>The page that stood at <paramref name="named"/> before it was renamed; null where none did.</summary>
    public int? FindFollower(Identity named) => _followers.Find(named) is { } page ? _numbers[page.Id] : null;

    // Pages come by shard and then by key, as a rule: then nothing is left to sort but the shards.
    private static ImmutableArray<ReadPage> InOrder(ImmutableArray<ReadPage> pages)
    {
        var shards = pages.GroupBy(p => p.Gathered.Id.Shard).Select(s => s.ToArray()).ToArray();
        foreach (var shard in shards)
        {
            Sort(shard);
        }

        return [.. shards.OrderBy(s => s[0].Gathered.Id).SelectMany(s => s)];
    }

    private static void Sort(ReadPage[] pages)
    {
        var keys = Array.ConvertAll(pages, p => p.Gathered.Id.Key);
        for (var i = 1; i < keys.Length; i++)
        {
            if (string.CompareOrdinal(keys[i - 1], keys[i]) > 0)
            {
                Array.Sort(keys, pages, StringComparer.Ordinal);
                return;
            }
        }
    }
}
