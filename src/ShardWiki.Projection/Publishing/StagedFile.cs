using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// A file of the new site, and under which name it is staged; null where the output holds it already.
/// </summary>
internal sealed record StagedFile(PublishedFile File, string? Staged)
{
    /// <summary>What the next build is to remember of it; null where it is to remember nothing.</summary>
    public RememberedFile? Remembered { get; init; }

    /// <summary>Both as one; each is in ordinal order of paths.</summary>
    public static ImmutableArray<StagedFile> Merged(ImmutableArray<StagedFile> some, ImmutableArray<StagedFile> others)
    {
        var (all, other) = (ImmutableArray.CreateBuilder<StagedFile>(some.Length + others.Length), 0);
        foreach (var file in some)
        {
            while (other < others.Length && string.CompareOrdinal(others[other].File.Path, file.File.Path) < 0)
            {
                all.Add(others[other++]);
            }

            all.Add(file);
        }

        all.AddRange(others.AsSpan(other..));
        return all.MoveToImmutable();
    }
}
