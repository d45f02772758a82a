namespace ShardWiki.Model;

/// <summary>
/// One place on one spectrum, such as <c>history = git-native</c>. It is had from its spectrum
/// (<c>Spectrum.History["git-native"]</c>) and can therefore be no other than the table knows.
/// </summary>
public sealed record Position
{
    internal Position(Spectrum spectrum, int rank, string name, string meaning)
    {
        Spectrum = spectrum;
        Rank = rank;
        Name = name;
        Meaning = meaning;
    }

    public Spectrum Spectrum { get; }

    /// <summary>The stable kebab-case name, unique in its spectrum.</summary>
    public string Name { get; }

    /// <summary>One sentence for readers, from <c>spectra.txt</c>.</summary>
    public string Meaning { get; }

    /// <summary>Counted from 0 in the table's order; comparable where the spectrum is ordered.</summary>
    internal int Rank { get; }

    public override string ToString() => $"{Spectrum.Name} = {Name}";
}
