namespace ShardWiki.Union;

/// <summary>One way to put pages in order (ikiwiki's manual, "ikiwiki/pagespec/sorting").</summary>
internal sealed record SortKey(Comparison<SpecCandidate> Compare)
{
    /// <summary>How they are written, for people.</summary>
    public const string Names = "age, mtime, title, title_natural, path, path_natural, shard and meta(field)";

    public bool ReadsContent { get; private init; } = true;

    /// <summary>As <see cref="SpecTest.OutlivesEdits"/>.</summary>
    public bool OutlivesEdits { get; private init; }

    /// <summary>The key called <paramref name="name"/>; null where there is none.</summary>
    public static SortKey? Find(string name) => name switch
    {
        "age" => OfFacts((a, b) => Newest(a.Created, b.Created)),
        "mtime" => new SortKey((a, b) => Newest(a.Changed, b.Changed)),
        "title" => OfNames((a, b) => string.CompareOrdinal(LastOf(a), LastOf(b))),
        "title_natural" => OfNames((a, b) => NaturalOrder.Compare(LastOf(a), LastOf(b))),
        "path" => OfNames((a, b) => string.CompareOrdinal(a.Name, b.Name)),
        "path_natural" => OfNames((a, b) => NaturalOrder.Compare(a.Name, b.Name)),
        "shard" => OfNames((a, b) => a.Id.Shard.CompareTo(b.Id.Shard)),
        _ => name.StartsWith("meta(", StringComparison.Ordinal) && name.EndsWith(')') ? Field(name[5..^1]) : null,
    };

    private static SortKey OfNames(Comparison<SpecCandidate> compare) => OfFacts(compare) with { ReadsContent = false };

    private static SortKey OfFacts(Comparison<SpecCandidate> compare) => new(compare) { OutlivesEdits = true };

    private static SortKey? Field(string field) => field switch
    {
        "" => null,
        "date" => Find("age"),
        "updated" => Find("mtime"),
        "title" => OfFacts((a, b) => Text(TitleOf(a), TitleOf(b))),
        _ => OfFacts((a, b) => Text(Written(a, field), Written(b, field))),
    };

    private static int Text(string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase);

    // What the author says it is to be sorted as comes first.
    private static string Written(SpecCandidate page, string field) =>
        page.Meta($"{field}sort") ?? page.Meta(field) ?? "";

    private static string TitleOf(SpecCandidate page) =>
        page.Meta("titlesort") ?? page.Meta("title") ?? page.Page?.Facts.Title ?? LastOf(page);

    private static string LastOf(SpecCandidate page) =>
        page.Name[(page.Name.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static int Newest(DateTimeOffset? a, DateTimeOffset? b) =>
        (b ?? DateTimeOffset.MinValue).CompareTo(a ?? DateTimeOffset.MinValue);
}
