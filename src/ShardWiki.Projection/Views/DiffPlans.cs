using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Plans the pages that lay a voice beside its topic's reference, where their texts differ.</summary>
internal sealed class DiffPlans(SiteMap map, Frames frames)
{
    private const int MostChanges = 20;

    private readonly Templates _templates = map.Input.Theme.Templates;

    /// <summary>Every such page.</summary>
    public IEnumerable<PlannedFile> All() =>
        from topic in map.Union.Topics
        from voice in topic.Voices
        where map.Addresses.Diff(voice.Id) is not null
        select Planned.Known(map.Addresses.Diff(voice.Id)!, () => Of(topic, voice, map.Addresses.Diff(voice.Id)!).Known(_templates, new Asked()));

    private Sheet Of(Topic topic, Voice voice, string file)
    {
        var pair = (Left: map.ReferenceOf(topic), Right: map.Page(voice));
        return Compared((pair.Left, pair.Right), voice.Divergence, (file, topic));
    }

    /// <summary>
    /// The page that compares two pages; <paramref name="divergence"/> says how the second stands to the first.
    /// </summary>
    public string Page(
        (UnitedPage Left, UnitedPage Right) pair, Divergence divergence, (string File, Topic Topic) at) =>
        _templates.Render("diff", Compared(pair, divergence, at).Whole());

    // The rows follow from both texts and the lines in which they clash.
    private Sheet Compared((UnitedPage Left, UnitedPage Right) pair, Divergence divergence, (string File, Topic Topic) at)
    {
        var around = Around(pair, divergence, at);
        var shown = TextDigest.Of(
        [
            ViewDigest.Of(around, ViewShapes.Default.DiffView), $"{pair.Left.Read.Shown}", $"{pair.Right.Read.Shown}",
            $"{AncestorOf(divergence)?.Content}", .. ClashesOf(divergence).Select(c => $"{c}"),
        ]);
        return new Sheet("diff", shown, [], () =>
        {
            var comparison = Comparing.Of(map.Input.Written(pair.Left.Id), map.Input.Written(pair.Right.Id));
            return around with
            {
                Rows = comparison is null ? [] : DiffRows.Of(comparison, ClashesOf(divergence)),
                Count = comparison is null
                    ? "The texts are too long to be laid side by side."
                    : Wording.Count(comparison.Changes, "line differs", "lines differ"),
                Merged = divergence is Divergence.Mergeable ? map.Input.MergedPair(QuestionOf(pair, divergence)) ?? "" : "",
            };
        });
    }

    private DiffView Around(
        (UnitedPage Left, UnitedPage Right) pair, Divergence divergence, (string File, Topic Topic) at)
    {
        var (left, right) = pair;
        var title = left.Read.Facts.Title;
        var changes = ComparedChanges.Of(map.Union, left, right);
        return new DiffView
        {
            Frame = frames.Of(new PageHead
            {
                File = at.File,
                Kind = "diff",
                Title = $"{title}: {left.Id.Shard} and {right.Id.Shard}",
                Provenance = ProvenanceJson.OfDiff(at.Topic, [left.Provenance, right.Provenance]),
                Path = right.Read.Gathered.Path,
            }),
            Title = title,
            Sentence = Wording.Of(divergence, at.Topic),
            State = divergence.Word,
            Left = Side(left, changes.Reference, at.File),
            Right = Side(right, changes.Voice, at.File),
            Ancestor = WhenView.Of(AncestorOf(divergence)?.At),
            Rows = [],
            Clashes = [.. ClashesOf(divergence).Select(c => Wording.Of(c, left.Id.Shard, right.Id.Shard))],
            Count = "",
            Remedies = [.. Remedies(left.Id, right.Id, divergence)],
            Merged = "",
        };
    }

    private static MergeQuestion QuestionOf((UnitedPage Left, UnitedPage Right) pair, Divergence divergence) =>
        new(pair.Left.Id, pair.Right.Id, AncestorOf(divergence)!.Content);

    private static ImmutableArray<ClashingLines> ClashesOf(Divergence divergence) =>
        divergence is Divergence.Conflicting conflicting ? conflicting.Lines : [];

    private static CommonVersion? AncestorOf(Divergence divergence) => divergence switch
    {
        Divergence.Mergeable mergeable => mergeable.Ancestor,
        Divergence.Conflicting conflicting => conflicting.Ancestor,
        _ => null,
    };

    private static IEnumerable<DiffRemedyView> Remedies(Identity left, Identity right, Divergence divergence)
    {
        var (ours, theirs) = (CommandWord.Of(left), CommandWord.Of(right));
        if (divergence is Divergence.Mergeable)
        {
            yield return new DiffRemedyView(
                $"Let {left.Shard} read as git merges both",
                $"shardwiki diff {ours} {theirs} --merged | shardwiki overlay new {ours} -m 'Merge {right.Shard}'");
        }

        yield return new DiffRemedyView($"Show {right.Shard} first", $"shardwiki designate {theirs}");
        yield return new DiffRemedyView("Say that they are two topics", $"shardwiki part {ours} {theirs}");
    }

    private DiffSideView Side(UnitedPage page, ImmutableArray<Change> changes, string file)
    {
        var rest = changes.Length - MostChanges;
        return new DiffSideView
        {
            Shard = page.Id.Shard.ToString(),
            Identity = page.Id.ToString(),
            Href = frames.Link(file, map.TextFile(page)),
            Revision = page.Provenance.LastChange?.Revision.Short ?? "",
            Changes =
            [
                .. changes.Take(MostChanges)
                    .Select(c => new DiffChangeView(c.Revision.Short, c.Author.Name, WhenView.Of(c.At))),
            ],
            More = rest > 0 ? $"and {Wording.Count(rest, "older change", "older changes")}" : "",
        };
    }
}
