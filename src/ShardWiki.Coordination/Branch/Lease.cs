using System.Globalization;

namespace ShardWiki.Coordination;

/// <summary>
/// Who may append, in which store, until when, in which epoch: the <c>lease</c> file of the journal's tree. An append
/// that stands alone takes a free lease and leaves it free in the same commit, which shows as an epoch that grew by
/// one.
/// </summary>
internal sealed record Lease
{
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The lease of a journal in which nothing was ever appended, as an import leaves it.</summary>
    public static readonly Lease Unborn = new() { Epoch = 0, Expires = null, Holder = null, Store = null };

    /// <summary>How often the lease was taken.</summary>
    public required long Epoch { get; init; }

    /// <summary>When the holder's term ends by the holder's clock, to be shown; null while it is free.</summary>
    public required string? Expires { get; init; }

    /// <summary><c>host/boot/pid/nonce</c>; null while it is free.</summary>
    public required string? Holder { get; init; }

    /// <summary>The repository in which it was last taken: in a copy of that repository it counts as free.</summary>
    public required string? Store { get; init; }

    /// <summary>The holder's term in milliseconds; null while it is free.</summary>
    public long? Term { get; init; }

    /// <summary>True where somebody holds it in this store.</summary>
    public bool IsHeldIn(string store) => Holder is not null && Store == store;

    /// <summary>The lease after somebody took it and left it free in one commit.</summary>
    public Lease PassedThrough(string store) => Unborn with { Epoch = Epoch + 1, Store = store };

    /// <summary>The lease after its holder let it go.</summary>
    public Lease LeftFree() => Unborn with { Epoch = Epoch, Store = Store };

    /// <summary>The lease after this holder took it, or renewed it in the same epoch.</summary>
    public static Lease HeldBy(Holding holding, string store, DateTimeOffset now) => new()
    {
        Epoch = holding.Epoch,
        Expires = (now + holding.Term).UtcDateTime.ToString(Milliseconds, CultureInfo.InvariantCulture),
        Holder = holding.Holder,
        Store = store,
        Term = (long)holding.Term.TotalMilliseconds,
    };

    /// <summary>The file: canonical JSON and a newline.</summary>
    public string ToText()
    {
        var fields = JsonTerm.Map.Of(
            ("epoch", new JsonTerm.Number(Epoch)),
            ("expires", Text(Expires)),
            ("holder", Text(Holder)),
            ("store", Text(Store)));
        return CanonicalJson.Text(Term is { } term ? fields.With("term", new JsonTerm.Number(term)) : fields) + "\n";
    }

    /// <summary>The lease that a file holds; null where it is none.</summary>
    public static Lease? Find(ReadOnlySpan<byte> file) =>
        CanonicalJson.TryRead(file, out var term, out _) && term is JsonTerm.Map map
        && map.FindWhole("epoch") is { } epoch
            ? new Lease
            {
                Epoch = epoch,
                Expires = map.FindText("expires"),
                Holder = map.FindText("holder"),
                Store = map.FindText("store"),
                Term = map.FindWhole("term"),
            }
            : null;

    private static JsonTerm Text(string? text) => text is null ? new JsonTerm.Nothing() : new JsonTerm.Text(text);
}
