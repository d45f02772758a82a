using System.Collections.Immutable;
using System.Globalization;

namespace ShardWiki.Projection;

/// <summary>
/// Tells which files of a plan stand in the output folder as they would be written, without writing them, and remembers
/// what this build makes.
/// </summary>
internal sealed class Remembering(PublishRequest request, OutputFolder output)
{
    private const int Beginning = 16; // hex digits of a number; a key that differs is told apart by all of it

    private readonly Sum _whole = Sum.Read(request.Whole);

    /// <summary>
    /// The file as it stands there, where it would be written just so; null where it would not, or where nobody knows, with
    /// the <paramref name="causes"/>.
    /// </summary>
    public StagedFile? FindSame(PlannedFile file, (KnownFile? Known, Sum Glance) shown, out ImmutableArray<KnownPart> causes)
    {
        if (request.Memo.Find(file.Path) is not { } then)
        {
            causes = [new KnownPart(PartKind.Unknown, "", "")];
            return null;
        }

        causes = [.. Causes(then, shown.Known)];
        if (!causes.IsEmpty)
        {
            return null;
        }

        if (FindThere((file.Path, then), shown.Glance) is not { } there)
        {
            causes = [new KnownPart(PartKind.Output, "", "")];
            return null;
        }

        return there;
    }

    /// <summary>The file as it stands there, where a glance tells that it would be written just so; null where its key has to tell.</summary>
    public StagedFile? FindSame(string path, Glance glance) =>
        request.Memo.Find(path) is { } then && then.Glance == glance.Sum && then.Whole == default
        && then.Answers.Loose == glance.Loose(then.Questions)
            ? FindThere((path, then), glance.Sum)
            : null;

    private StagedFile? FindThere((string Path, RememberedFile Then) file, Sum glance) => output.FindStamp(file.Then) is not { } stamp ? null
        : new StagedFile(new PublishedFile(file.Path, file.Then.Sha256, file.Then.Length), null) { Remembered = file.Then.With(stamp, glance) };

    /// <summary>
    /// Whether the file stands there with just these bytes, where that is known without a look into it: nobody wrote it since it was
    /// remembered. Null where it is not known.
    /// </summary>
    public bool? FindWhetherThere(PublishedFile made) =>
        request.Memo.Find(made.Path) is { } then && output.IsUntouched(then) ? then.Sha256 == made.Sha256 : null;

    /// <summary>What to remember of a file that was written, whose bytes stand at <paramref name="place"/>; null where nothing is.</summary>
    public RememberedFile? Kept(PublishedFile file, (KnownFile? Known, Sum Glance) shown, string place)
    {
        if (request.Whole.Length == 0)
        {
            return null;
        }

        var known = shown.Known;
        var showsAll = known is null || known.Asked.IsEverything;
        var questions = known?.Asked.Questions ?? [];
        return new FileToRemember
        {
            File = file,
            Key = Sum.Read(known?.Key),
            Glance = shown.Glance,
            Parts = [.. (known?.Parts ?? []).Select(BeginningOf)],
            Whole = showsAll ? _whole : default,
            Questions = questions,
            Answers = showsAll ? default : known!.Answers(questions),
            Stamp = File.GetLastWriteTimeUtc(place).Ticks,
        }.Packed();
    }

    private IEnumerable<KnownPart> Causes(RememberedFile then, KnownFile? known)
    {
        if (then.Key != Sum.Read(known?.Key))
        {
            var (parts, before) = (known?.Parts ?? [], then.Parts);
            var others = parts.Where((p, i) => i >= before.Length || before[i] != BeginningOf(p)).ToList();
            return others.Count > 0 ? others : parts.Length > 0 ? parts : [new KnownPart(PartKind.Anything, "", "")];
        }

        return then.Whole != default && then.Whole != _whole ? [new KnownPart(PartKind.Anything, "", "")]
            : known is not null && then.Answers != known.Answers(then.Questions) ? [new KnownPart(PartKind.Answers, "", "")]
            : [];
    }

    private static ulong BeginningOf(KnownPart part) =>
        ulong.Parse(part.Digest.AsSpan(0, Beginning), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
