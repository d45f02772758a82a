using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>
/// Random journals of a small world, in which decisions meet: few pages, few addresses, numbers that often name what is
/// there. Some lines are odd, of an unknown type or of a version to come.
/// </summary>
internal static class RandomLog
{
    private static readonly string[] Pages = ["notes:a.md", "notes:b.md", "wiki:a.md"];
    private static readonly Fingerprint[] Contents = [Fingerprint.Of("a\n"u8), Fingerprint.Of("b\n"u8)];
    private static readonly byte[] Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md").ToArray();

    /// <summary>Logs of up to so many decisions behind their founding.</summary>
    public static Arbitrary<ImmutableArray<JournalEntry>> UpTo(int most) => Arb.From(
        Gen.Choose(0, most).SelectMany(n => Gen.ArrayOf(Moves, n)).Select(Entries));

    // A kind, what it is about, and a number of an earlier line.
    private static Gen<(int Kind, int About, int Number)> Moves => Gen.Zip(
        Gen.Choose(0, 29), Gen.Zip(Gen.Choose(0, 5), Gen.Choose(0, 99)))
        .Select(it => (it.Item1, it.Item2.Item1, it.Item2.Item2));

    private static ImmutableArray<JournalEntry> Entries((int Kind, int About, int Number)[] moves)
    {
        var lines = new List<RawLine> { new("space.founded", 1, "handbook", """{"space":"handbook"}""") };
        foreach (var (kind, about, number) in moves)
        {
            lines.Add(Line(kind, about, number, lines));
        }

        var (text, prev) = (new StringBuilder(), new string('0', 64));
        foreach (var (n, it) in lines.Index())
        {
            var name = n % 3 == 0 ? "Ann" : "Bob";
            var lead = $$"""{"actor":{"email":"","name":"{{name}}"},"at":"2026-01-01T00:00:{{n:00}}Z","data":{{it.Data}}""";
            var place = $$""","id":"{{Script.Id(n)}}","prev":"{{prev}}","seq":{{n + 1}}""";
            var line = lead + place + $$""","subject":"{{it.Subject}}","type":"{{it.Type}}","v":{{it.V}}}""";
            prev = Script.HashOf(line);
            text.Append(line).Append('\n');
        }

        var import = JournalLines.Import(Encoding.UTF8.GetBytes(text.ToString()), Script.Stream);
        return ((ImportOutcome.Imported)import).Entries;
    }

    private static RawLine Line(int kind, int about, int number, List<RawLine> before)
    {
        var page = Script.Page(Pages[about % 3]);
        var earlier = (number % before.Count) + 1;
        var draft = Draft(number, before);
        return kind switch
        {
            < 8 => Revocation(about, kind < 3 ? before.Count : earlier, before),
            8 => new RawLine("weather.changed", 1, "sky", "{}"),
            9 => new RawLine("alias.set", 2, "x", """{"from":"x","to":"notes:a.md"}"""),
            10 => new RawLine("alias.removed", 1, "x", """{"from":7}"""),
            < 13 => Written(new OverlayDrafted(Edit(page, $"m{number}"))),
            < 25 => Written(AboutOverlay(kind, (page, draft), number)),
            _ => Written(Word(kind, (about, page), earlier)),
        };
    }

    private static Decision Word(int kind, (int Number, Identity Page) about, long number)
    {
        var (other, address) = (Script.Page("wiki:z.md"), PagePath.Of(about.Number % 2 == 0 ? "x" : "y"));
        var shard = ShardName.Parse(about.Number % 2 == 0 ? "notes" : "wiki");
        return (kind, number % 3) switch
        {
            (25, 0) => new AliasRemoved(address),
            (25, _) => new AliasSet(address, about.Page),
            (26, 0) => new CanonicalReleased(about.Page),
            (26, _) => new CanonicalDesignated(about.Page),
            (27, 0) => new ShardDetached(shard),
            (27, _) => new ShardAttached(shard, "git", $"p{number}"),
            (28, 0) => new PagesParted(about.Page, other),
            (28, _) => new PagesBound([about.Page, other]),
            (_, 0) => new PageForked
            {
                Source = other,
                SourceRevision = default,
                SourceContent = Contents[0],
                Target = about.Page,
            },
            _ => new PagesMerged
            {
                Source = other,
                SourceRevision = default,
                SourceContent = Contents[0],
                Target = about.Page,
                TargetRevision = default,
                TargetContent = Contents[1],
                Content = Contents[0],
            },
        };
    }

    private static Decision AboutOverlay(int kind, (Identity Page, long Overlay) it, int number) => kind switch
    {
        < 16 => new OverlayRevised(it.Overlay, Edit(it.Page, $"r{number}")) { Above = Above(it.Overlay, number) },
        16 => new OverlaySubmitted
        {
            Overlay = it.Overlay,
            Page = it.Page,
            BaseRevision = default,
            Content = Contents[1],
            Revision = default,
            Reference = "refs/heads/o",
        },
        < 20 => new OverlayApplyIntended
        {
            Overlay = it.Overlay,
            Page = it.Page,
            BaseRevision = default,
            BaseContent = Contents[0],
            Content = Contents[1],
        },
        < 22 => new OverlayApplied
        {
            Overlay = it.Overlay,
            Page = it.Page,
            Content = Contents[number % 8 == 0 ? 0 : 1],
            Revision = default,
        },
        22 => new OverlayRefused
        {
            Overlay = it.Overlay,
            Page = it.Page,
            Cause = "moved",
            Message = "",
            Revision = default,
        },
        _ => new OverlayWithdrawn { Overlay = it.Overlay, Page = it.Page, Cause = "author", Message = "" },
    };

    private static long? Above(long overlay, int number) =>
        number % 4 == 3 ? null : number % 4 == 2 || number % 20 == overlay ? 0 : number % 20;

    private static long Draft(int number, List<RawLine> before)
    {
        var drafts = before.Index().Where(it => it.Item.Type == "overlay.drafted").Select(it => it.Index + 1L).ToList();
        return drafts.Count == 0 || number % 10 == 9 ? number + 1 : drafts[number % drafts.Count];
    }

    private static RawLine Revocation(int about, int seq, List<RawLine> before)
    {
        var (number, subject) = about switch
        {
            0 => (seq, "elsewhere"),
            1 => (seq + before.Count, before[seq - 1].Subject),
            _ => (seq, before[seq - 1].Subject),
        };
        return Written(new DecisionRevoked(number, subject, ""));
    }

    private static OverlayEdit Edit(Identity page, string message) => new()
    {
        Page = page,
        BaseRevision = default,
        BaseContent = Contents[0],
        Patch = Patch,
        Message = message,
    };

    private static RawLine Written(Decision decision) =>
        new(decision.Type, decision.V, decision.Subject, decision.Json);

    private sealed record RawLine(string Type, int V, string Subject, string Data);
}
