using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// Checks that the implication rows can be walked once, from top to bottom: a spectrum's rows stand together and end
/// with <c>otherwise</c>, every implied spectrum has some, and a condition reads only what is known before it.
/// </summary>
internal static class ImplicationOrder
{
    internal static void Check(ImmutableArray<Implication> rows)
    {
        var known = Spectrum.All.Where(spectrum => spectrum.IsDeclared).ToHashSet();
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, when, yields) = rows[i];
            if (known.Contains(yields.Spectrum))
            {
                throw row.Malformed($"the rows of {yields.Spectrum} have ended above");
            }

            if (when.Reads.FirstOrDefault(spectrum => !known.Contains(spectrum)) is { } unknown)
            {
                throw row.Malformed($"{unknown} is not known here yet");
            }

            var isLast = i == rows.Length - 1 || rows[i + 1].Yields.Spectrum != yields.Spectrum;
            if (isLast != when.Terms.IsEmpty)
            {
                throw row.Malformed($"'otherwise' must stand in the last row of {yields.Spectrum}, and only there");
            }

            if (isLast)
            {
                known.Add(yields.Spectrum);
            }
        }

        if (Spectrum.All.FirstOrDefault(spectrum => !known.Contains(spectrum)) is { } missing)
        {
            throw rows[^1].Row.Malformed($"nothing implies {missing}");
        }
    }
}
