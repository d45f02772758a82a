namespace ShardWiki.Coordination;

/// <summary>
/// Who may append, in which store, until when, in which epoch: the <c>lease</c> file of the journal's tree. An append
/// that stands alone takes a free lease and leaves it free in the same commit, which shows as an epoch that grew by
/// one.
/// </summary>
internal sealed record Lease
{
    /// <summary>The lease of a journal in which nothing was ever appended, as an import leaves it.</summary>
    public static readonly Lease Unborn = new() { Epoch = 0, Expires = null, Holder = null, Store = null };

    /// <summary>How often the lease was taken.</summary>
    public required long Epoch { get; init; }

    /// <summary>When the holder's term ends; null while it is free.</summary>
    public required string? Expires { get; init; }

    /// <summary><c>host/boot/pid/nonce</c>; null while it is free.</summary>
    public required string? Holder { get; init; }

    /// <summary>The repository in which it was last taken: in a copy of that repository it counts as free.</summary>
    public required string? Store { get; init; }

    /// <summary>True where somebody holds it in this store.</summary>
    public bool IsHeldIn(string store) => Holder is not null && Store == store;

    /// <summary>The lease after somebody took it and left it free in one commit.</summary>
    public Lease PassedThrough(string store) => Unborn with { Epoch = Epoch + 1, Store = store };

    /// <summary>The file: canonical JSON and a newline.</summary>
    public string ToText() => CanonicalJson.Text(JsonTerm.Map.Of(
        ("epoch", new JsonTerm.Number(Epoch)),
        ("expires", Term(Expires)),
        ("holder", Term(Holder)),
        ("store", Term(Store)))) + "\n";

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
            }
            : null;

    private static JsonTerm Term(string? text) => text is null ? new JsonTerm.Nothing() : new JsonTerm.Text(text);
}
