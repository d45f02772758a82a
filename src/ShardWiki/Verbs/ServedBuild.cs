using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>One of the builds of a space that is served.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Site">The output folder, absolute; null while the configuration could never be read.</param>
public sealed record ServedBuild(long Number, VerbOutcome Outcome, string? Site)
{
    /// <summary>What there is to be mended, in words; null where nothing is so bad.</summary>
    public string? Trouble => Outcome switch
    {
        NotDone failed => $"The last build failed: {failed.Reason}",
        BuildOutcome { IsTooBad: true } => "The site is built, and something in it is too bad",
        _ => null,
    };

    /// <summary>What a reader is told beside <see cref="Trouble"/>; nothing where there is none.</summary>
    public ImmutableArray<string> Lines =>
        Trouble is null ? [] : [.. Outcome.Findings.Where(f => f.Severity != "note").Select(f => f.ToString())];

    /// <summary>Whether somebody who saw <paramref name="last"/> would see anything else now.</summary>
    public bool IsNewsAfter(ServedBuild? last) =>
        last is null
        || Outcome is not BuildOutcome { Files: { Written: 0, Removed: 0 } }
        || Trouble != last.Trouble
        || Site != last.Site
        || !Lines.SequenceEqual(last.Lines);
}
