using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>
/// A space that is drawn by a seed: articles over a vocabulary in which few words are frequent, a fifth of them edited
/// copies of another shard's. Histories are left out, since a generated one would be compared with itself.
/// </summary>
internal sealed record GeneratedPages(
    ImmutableArray<string> Texts, ImmutableArray<GatheredPage> Gathered, ImmutableArray<PageFacts> Facts, Snapshot Snapshot)
{
    private static readonly string[] Shards = ["alpha", "beta", "gamma"];

    private static readonly ProfileDeclaration Declaration = new()
    {
        Substrate = Spectrum.Substrate["file-store"],
        WriteGranularity = Spectrum.WriteGranularity["none"],
        ContentOpacity = Spectrum.ContentOpacity["plaintext"],
        OperationalEnvelope = Spectrum.OperationalEnvelope["local"],
        AccessGrant = Spectrum.AccessGrant["open"],
        Liveness = Spectrum.Liveness["static-source"],
        Verbs = [Verb.Read],
    };

    public static GeneratedPages Of(string[] texts)
    {
        var gathered = texts.Select(PageOf).ToImmutableArray();
        var facts = texts.Select((t, i) => PageParse.Of(new PageSource(
            Place.Of(gathered[i]), Dialect.CommonMark, Encoding.UTF8.GetBytes(t))).Facts);
        var snapshot = new Snapshot
        {
            Shards = [.. Shards.Select(name => ShardOf(name, gathered))],
            Contents = new NoContents(),
            Findings = [],
        };
        return new GeneratedPages([.. texts], gathered, [.. facts], snapshot);
    }

    public static string[] Articles(int count, Random random)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = i >= Shards.Length && random.Next(5) == 0
                ? Edited(texts[i - 1 - random.Next(Math.Min(i, 50))], random)
                : $"# {Words(random, 3)} {i}\n\n{Words(random, 40 + (int)(760 * Math.Pow(random.NextDouble(), 3)))}\n";
        }

        return texts;
    }

    public static string[] WithIdentical(int count, int odd, Random random)
    {
        var one = $"# Copied\n\n{Words(random, 200)}\n";
        return [.. Enumerable.Repeat(one, odd), .. Articles(count - odd, random)];
    }

    public static string[] WithLines(int count, int odd, Random random) =>
    [
        .. Enumerable.Range(0, odd).Select(i => $"The record number {i} of the station at {Words(random, 2)} was entered by hand.\n"),
        .. Articles(count - odd, random),
    ];

    /// <summary>Every page cut into shingles, when it is asked for.</summary>
    public IEnumerable<ShingleSet> Shingled() => Texts.Select(t => ShingleSet.Of(t, 5));

    public UnionInput Input(IEnumerable<ShingleSet> shingles)
    {
        var read = shingles.Select((s, i) => new ReadPage
        {
            Gathered = Gathered[i],
            Facts = Facts[i],
            Shingles = s,
            Shown = Gathered[i].Content.Content,
        });
        return new UnionInput
        {
            Snapshot = Snapshot,
            State = CoordinationState.Empty,
            Pages = [.. read],
            Overlays = [],
            Merge = _ => new MergeAnswer.Unknown(),
            Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings()),
        };
    }

    private static GatheredPage PageOf(string text, int number)
    {
        var (shard, key) = (ShardName.Parse(Shards[number % Shards.Length]), $"{number % 97}/page-{number}.md");
        return new GatheredPage
        {
            Id = new Identity(shard, key),
            Shape = PageShape.Page,
            Path = Dialect.CommonMark.PlaceOf(key, PagePath.Root),
            Source = key,
            Content = new ContentHandle(shard, key, Fingerprint.Of(Encoding.UTF8.GetBytes(text))),
            Size = text.Length,
            History = PathHistory.None,
        };
    }

    private static ShardSnapshot ShardOf(string name, ImmutableArray<GatheredPage> gathered) => new()
    {
        Attachment = new Attachment { Name = ShardName.Parse(name), Adapter = "folder", Location = name },
        Profile = CapabilityProfile.Of(Declaration).GetProfile(),
        Revision = default,
        Digest = "",
        Observed = null,
        Freshness = new Freshness.Current(),
        Pages = [.. gathered.Where(p => p.Id.Shard.ToString() == name).OrderBy(p => p.Id)],
        RecentChanges = [],
    };

    private static string Edited(string text, Random random)
    {
        var words = text.Split(' ');
        for (var edits = 1 + random.Next(Math.Max(1, words.Length / 20)); edits > 0; edits--)
        {
            words[3 + random.Next(words.Length - 3)] = Word(random);
        }

        return string.Join(' ', words);
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    // Zipf's law, nearly: the word of rank r is drawn about as often as 1/r.
    private static string Word(Random random) => $"w{(int)Math.Pow(20_000, random.NextDouble())}";

    private sealed class NoContents : IContents
    {
        public byte[] Read(ContentHandle handle) => throw new ContentGoneException(handle);
    }
}
