using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_decision
{
    private static readonly byte[] Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md").ToArray();

    public static TheoryData<string, string> Kinds => new()
    {
        { "space.founded", """handbook|{"space":"handbook"}|Founded the space handbook""" },
        { "pages.bound", """notes:a.md|{"members":["notes:a.md","wiki:b.md"]}|Bound notes:a.md, wiki:b.md""" },
        { "pages.parted", """notes:a.md|{"members":["notes:a.md","wiki:b.md"]}|Parted notes:a.md from wiki:b.md""" },
        { "alias.set", """old/1|{"from":"old/1","to":"notes:page-1.md"}|Made old/1 lead to notes:page-1.md""" },
        {
            "canonical.designated",
            """notes:a.md|{"voice":"notes:a.md"}|Designated notes:a.md as the first voice of its topic"""
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Has_one_form_in_the_journal_and_one_for_people(string type, string expected)
    {
        var decision = One(type);

        Assert.Equal(expected, $"{decision.Subject}|{decision.Json}|{decision.Sentence}");
        Assert.Equal((type, 1, true, null), (decision.Type, decision.V, decision.IsKnown, decision.Validate()));
    }

    [Fact]
    public void Is_read_back_from_its_form()
    {
        foreach (var type in DecisionCatalogue.Types)
        {
            var decision = One(type);
            var read = DecisionCatalogue.Read(type, decision.Subject, decision.Json);

            var understood = Assert.IsType<DecisionReading.Understood>(read).Decision;
            Assert.Equal(decision.GetType(), understood.GetType());
            Assert.Equal((decision.Subject, decision.Json), (understood.Subject, understood.Json));
        }
    }

    [Theory]
    [InlineData("pages.bound", "notes:a.md", """{"members":["notes:a.md"]}""", "not the subject and data")]
    [InlineData("pages.bound", "notes:b.md", """{"members":["notes:a.md","notes:b.md"]}""", "not the subject and data")]
    [InlineData("pages.bound", "notes:a.md", """{"members":["notes:a.md","notes:a.md"]}""", "not the subject and data")]
    [InlineData("pages.bound", "notes:a.md", """{"members":["notes:a.md","nowhere"]}""", "not the subject and data")]
    [InlineData("pages.bound", "notes:a.md", """{"members":["notes:a.md","b:c"],"why":"x"}""", "knows no 'why'")]
    [InlineData("pages.parted", "a:a", """{"members":["a:a","b:b","c:c"]}""", "not the subject and data")]
    [InlineData("alias.set", "", """{"from":"","to":"a:b"}""", "not the subject and data")]
    [InlineData("alias.set", "x", """{"from":"x","to":"Nowhere:b"}""", "not the subject and data")]
    [InlineData("space.founded", "x", """{"space":"y"}""", "not the subject and data")]
    [InlineData("space.founded", "X", """{"space":"X"}""", "not the subject and data")]
    [InlineData("canonical.designated", "a:b", "{}", "not the subject and data")]
    [InlineData("overlay.drafted", "a:b", "{}", "not the subject and data")]
    [InlineData("Pages.Bound", "a:b", "{}", "no type of decision")]
    [InlineData("bound", "a:b", "{}", "no type of decision")]
    [InlineData("a..b", "a:b", "{}", "no type of decision")]
    [InlineData("a.b\nSeq: 3", "a:b", "{}", "no type of decision")]
    [InlineData("a.b", "", "{}", "subject is missing")]
    [InlineData("a.b", "s", "[]", "no JSON object")]
    [InlineData("a.b", "s", "{", "not JSON")]
    [InlineData("a.b", "s", """{"n":9007199254740993}""", "would not survive")]
    public void Is_refused_where_it_is_none(string type, string subject, string json, string why) =>
        Assert.Contains(
            why, Assert.IsType<DecisionReading.Refused>(DecisionCatalogue.Read(type, subject, json)).Reason);

    [Fact]
    public void Says_what_is_wrong_with_it()
    {
        Assert.Contains("two pages or more", Script.Bound("a:b").Validate());
        Assert.Contains("two pages or more", new PagesBound(default).Validate());
        Assert.Contains("named twice", Script.Bound("a:b", "c:d", "a:b").Validate());
        Assert.Contains("names no page", new PagesBound([Script.Page("a:b"), default]).Validate());
        Assert.Contains("named twice", new PagesParted(Script.Page("a:b"), Script.Page("a:b")).Validate());
        Assert.Contains("cannot lead elsewhere", new AliasSet(PagePath.Root, Script.Page("a:b")).Validate());
        Assert.Contains("names no page", new AliasSet(PagePath.Of("a"), default).Validate());
        Assert.Contains("names no page", new CanonicalDesignated(default).Validate());
        Assert.Contains("needs a name", new SpaceFounded(default).Validate());
        Assert.Contains("names no page", (Overlay(Patch) with { Page = default }).Validate());
        Assert.Contains("fingerprint", (Overlay(Patch) with { BaseContent = default }).Validate());
        Assert.Contains("changes nothing", Overlay([]).Validate());
        Assert.Contains("no unified diff", Overlay("+hello\n"u8.ToArray()).Validate());
    }

    [Fact]
    public void Carries_a_patch_of_a_mebibyte_and_no_more()
    {
        using var journal = new MemoryJournal(Script.Stream);
        Script.Written(journal.Append(Script.Founding()));
        var largest = Padded(OverlayDrafted.LargestPatch);
        Script.Written(journal.Append(Script.Request(1, Overlay(largest))));

        Assert.Equal(largest, ((OverlayDrafted)journal.Read(1)[0].Decision).Patch.ToArray());
        Assert.Equal(
            "the patch has 1048577 bytes; a decision carries at most 1048576",
            Script.Refusal(journal.Append(Script.Request(2, Overlay(Padded(OverlayDrafted.LargestPatch + 1))))));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'x', 0xff }, "patch64")]
    [InlineData(new byte[] { (byte)'x', 0 }, "patch64")]
    [InlineData(new byte[] { 0xc3, 0xa4, (byte)'\r' }, "patch")]
    public void Keeps_a_patch_to_the_byte(byte[] line, string key)
    {
        var patch = OverlayPatch.Of("a\n"u8.ToArray(), line, "a.md").ToArray();
        using var journal = new MemoryJournal(Script.Stream);
        Script.Written(journal.Append(Script.Founding()));
        var entry = Script.Written(journal.Append(Script.Request(1, Overlay(patch))))[0];

        Assert.Contains($"\"{key}\":", entry.Line, StringComparison.Ordinal);
        Assert.Equal(patch, Fold.Of(journal.Read(0)).Overlays[0].Patch.ToArray());
    }

    [Fact]
    public void Is_one_line_for_people_however_odd_its_names() => Assert.Equal(
        "Drafted an overlay on notes:a b.md: first second",
        (Overlay(Patch) with
        {
            Page = Script.Page("notes:a\n\tb.md"),
            Message = " first\r\n\u2028\u202esecond\n",
        }).Sentence);

    private static byte[] Padded(int length)
    {
        const string Lead = "@@ -1 +1 @@\n-a\n+";
        var padding = new string('x', length - Lead.Length - 1);
        return System.Text.Encoding.ASCII.GetBytes($"{Lead}{padding}\n");
    }

    private static OverlayDrafted Overlay(byte[] patch) => new()
    {
        Page = Script.Page("notes:a.md"),
        BaseRevision = new Revision("r1"),
        BaseContent = Fingerprint.Of("a\n"u8),
        Patch = patch,
        Message = "why",
    };

    private static Decision One(string type) => type switch
    {
        "space.founded" => new SpaceFounded(Script.Handbook),
        "pages.bound" => Script.Bound("notes:a.md", "wiki:b.md"),
        "pages.parted" => new PagesParted(Script.Page("notes:a.md"), Script.Page("wiki:b.md")),
        "alias.set" => Script.Alias(1),
        "canonical.designated" => new CanonicalDesignated(Script.Page("notes:a.md")),
        "overlay.drafted" => Overlay(Patch),
        _ => throw new ArgumentException(type),
    };
}
