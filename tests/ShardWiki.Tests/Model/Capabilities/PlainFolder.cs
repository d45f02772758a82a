using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>The declaration that every example in the tables is told as a difference from.</summary>
internal static class PlainFolder
{
    internal static ProfileDeclaration Declaration { get; } = new()
    {
        Substrate = Spectrum.Substrate["file-store"],
        WriteGranularity = Spectrum.WriteGranularity["none"],
        ContentOpacity = Spectrum.ContentOpacity["plaintext"],
        OperationalEnvelope = Spectrum.OperationalEnvelope["local"],
        AccessGrant = Spectrum.AccessGrant["open"],
        Liveness = Spectrum.Liveness["static-source"],
        Verbs = [Verb.Read],
    };

    /// <summary>As written in a table: <c>substrate = in-engine &amp; verb write &amp; history = linear</c>.</summary>
    internal static ProfileDeclaration With(string differences)
    {
        var row = new TableRow("example", 1, [differences]);
        return With(Condition.Parse(row, differences));
    }

    internal static ProfileDeclaration With(Condition differences) =>
        differences.Terms.Aggregate(Declaration, (declaration, term) => term switch
        {
            Term.With(var verb) => declaration with { Verbs = [.. declaration.Verbs, verb] },
            Term.Without(var verb) => declaration with { Verbs = declaration.Verbs.Remove(verb) },
            Term.At(_, [var position]) => With(declaration, position),
            _ => throw new InvalidOperationException($"An example cannot say '{differences.Text}'."),
        });

    internal static ProfileDeclaration With(ProfileDeclaration declaration, Position position) =>
        position.Spectrum.Name switch
        {
            "substrate" => declaration with { Substrate = position },
            "write-granularity" => declaration with { WriteGranularity = position },
            "content-opacity" => declaration with { ContentOpacity = position },
            "operational-envelope" => declaration with { OperationalEnvelope = position },
            "access-grant" => declaration with { AccessGrant = position },
            "liveness" => declaration with { Liveness = position },
            _ => declaration with { Overrides = [.. declaration.Overrides, position] },
        };

    /// <summary>Every combination of positions on these spectra.</summary>
    internal static IEnumerable<ImmutableArray<Position>> Product(IEnumerable<Spectrum> spectra) => spectra.Aggregate(
        (IEnumerable<ImmutableArray<Position>>)[[]],
        (begun, spectrum) => begun.SelectMany(_ => spectrum.Positions, (positions, next) => positions.Add(next)));

    /// <summary>Every declaration without overrides, with the verb to write where something can be written.</summary>
    internal static IEnumerable<ProfileDeclaration> All() =>
        Product(Spectrum.All.Where(spectrum => spectrum.IsDeclared))
            .Select(positions => positions.Aggregate(Declaration, With))
            .Select(declaration => declaration.WriteGranularity.Name == "none"
                ? declaration
                : declaration with { Verbs = [Verb.Read, Verb.Write] });
}
