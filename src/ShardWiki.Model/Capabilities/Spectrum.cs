using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// One of the fifteen scales on which a shard's abilities are placed. The set is closed; the positions on each scale
/// stand in <c>spectra.txt</c>. A spectrum is not a flag: core reads positions, never a backend's name (I-3).
/// </summary>
public sealed record Spectrum
{
    private Spectrum(string name) => Name = name;

    public static Spectrum Substrate { get; } = new("substrate");
    public static Spectrum WriteGranularity { get; } = new("write-granularity");
    public static Spectrum ContentOpacity { get; } = new("content-opacity");
    public static Spectrum OperationalEnvelope { get; } = new("operational-envelope");
    public static Spectrum AccessGrant { get; } = new("access-grant");
    public static Spectrum Liveness { get; } = new("liveness");
    public static Spectrum AddressingGranularity { get; } = new("addressing-granularity");
    public static Spectrum ContentIdentity { get; } = new("content-identity");
    public static Spectrum IdentityVersusPlacement { get; } = new("identity-versus-placement");
    public static Spectrum Structure { get; } = new("structure");
    public static Spectrum History { get; } = new("history");
    public static Spectrum MergeModel { get; } = new("merge-model");
    public static Spectrum NativeQuery { get; } = new("native-query");
    public static Spectrum Translation { get; } = new("translation");
    public static Spectrum ProvenanceGranularity { get; } = new("provenance-granularity");

    /// <summary>All fifteen, the declared ones first: the order of every list of positions.</summary>
    public static ImmutableArray<Spectrum> All { get; } =
    [
        Substrate, WriteGranularity, ContentOpacity, OperationalEnvelope, AccessGrant, Liveness,
        AddressingGranularity, ContentIdentity, IdentityVersusPlacement, Structure, History, MergeModel, NativeQuery,
        Translation, ProvenanceGranularity,
    ];

    /// <summary>The stable kebab-case name, as in the tables and in index.json.</summary>
    public string Name { get; }

    /// <summary>True where an adapter must say the position; false where rules imply it.</summary>
    public bool IsDeclared => SpectrumTable.Embedded.Get(this).IsDeclared;

    /// <summary>True where a later position means more than an earlier one, so that rules may say "at least".</summary>
    public bool IsOrdered => SpectrumTable.Embedded.Get(this).IsOrdered;

    /// <summary>Every position, in the table's order.</summary>
    public ImmutableArray<Position> Positions => SpectrumTable.Embedded.Get(this).Positions;

    /// <summary>The position of that name; throws <see cref="ArgumentException"/> where there is none.</summary>
    public Position this[string position] => FindPosition(position)
        ?? throw new ArgumentException($"'{position}' is no position of {Name}; it has {string.Join(", ",
            Positions.Select(known => known.Name))}.", nameof(position));

    public Position? FindPosition(string name) =>
        Positions.FirstOrDefault(position => string.Equals(position.Name, name, StringComparison.Ordinal));

    public static Spectrum? Find(string name) =>
        All.FirstOrDefault(spectrum => string.Equals(spectrum.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}
