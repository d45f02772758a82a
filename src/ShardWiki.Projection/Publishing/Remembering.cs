using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>
/// Tells which files of a plan stand in the output folder as they would be written, without writing them, and remembers
/// what this build makes.
/// </summary>
internal sealed class Remembering(PublishRequest request, OutputFolder output)
{
    private readonly ConcurrentDictionary<string, RememberedFile> _now = [];

    /// <summary>What is to be remembered of this build.</summary>
    public SiteMemo Memo => _now.IsEmpty ? SiteMemo.Nothing : new(_now.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The file as it stands there, where it would be written just so; null where that is not known.</summary>
    public PublishedFile? FindSame(PlannedFile file, KnownFile? known)
    {
        if (!request.Memo.Files.TryGetValue(file.Path, out var then) || !Holds(then, known))
        {
            return null;
        }

        if (output.FindStamp(file.Path, then) is not { } stamp)
        {
            return null;
        }

        _now[file.Path] = then with { Stamp = stamp };
        return new PublishedFile(file.Path, then.Sha256, then.Length);
    }

    /// <summary>Remembers a file that was written, whose bytes stand at <paramref name="place"/>.</summary>
    public void Keep(PublishedFile file, KnownFile? known, string place)
    {
        if (request.Whole.Length == 0)
        {
            return;
        }

        var showsAll = known is null || known.Asked.IsEverything;
        var questions = known?.Asked.Questions ?? [];
        _now[file.Path] = new RememberedFile
        {
            Key = known?.Key ?? "",
            Whole = showsAll ? request.Whole : "",
            Questions = questions,
            Answers = known?.Answers(questions) ?? "",
            Sha256 = file.Sha256,
            Length = file.Length,
            Stamp = File.GetLastWriteTimeUtc(place).Ticks,
        };
    }

    private bool Holds(RememberedFile then, KnownFile? known) =>
        then.Key == (known?.Key ?? "")
        && (then.Whole.Length == 0 || then.Whole == request.Whole)
        && (known is null || then.Answers == known.Answers(then.Questions));
}
