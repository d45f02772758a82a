using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_decision
{
    private static readonly byte[] Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md").ToArray();

    public static TheoryData<string, string, string, string> Kinds => Rows("decisions.txt");

    public static TheoryData<string, string, string, string> Odd => Rows("odd-decisions.txt");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Has_one_form_in_the_journal_and_one_for_people(string type, string subject, string json, string told)
    {
        var decision = Understood(type, subject, json);

        Assert.Equal((type, 1, true, null), (decision.Type, decision.V, decision.IsKnown, decision.Validate()));
        Assert.Equal((subject, json, told), (decision.Subject, decision.Json, decision.Sentence));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_a_line_as_the_schema_has_it(string type, string subject, string json, string told)
    {
        Assert.NotEmpty(told);
        var line = Script.Journal(type == "space.founded" ? [] : [Understood(type, subject, json)])[^1];

        Assert.Empty(JsonSchema.Errors("journal-line", line.Bytes));
    }

    [Fact]
    public void Stands_in_the_table_of_these_tests() => Assert.Equal(
        DecisionCatalogue.Types,
        Kinds.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Odd))]
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
        Assert.Contains("names no page", new OverlayDrafted(Edit(Patch) with { Page = default }).Validate());
        Assert.Contains("fingerprint", new OverlayDrafted(Edit(Patch) with { BaseContent = default }).Validate());
        Assert.Contains("changes nothing", Overlay([]).Validate());
        Assert.Contains("no unified diff", Overlay("+hello\n"u8.ToArray()).Validate());
    }

    [Fact]
    public void Carries_a_patch_of_a_mebibyte_and_no_more()
    {
        using var journal = new MemoryJournal(Script.Stream);
        Script.Written(journal.Append(Script.Founding()));
        var largest = Padded(OverlayEdit.LargestPatch);
        Script.Written(journal.Append(Script.Request(1, Overlay(largest))));

        Assert.Equal(largest, ((OverlayDrafted)journal.Read(1)[0].Decision).Edit.Patch.ToArray());
        Assert.Equal(
            "the patch has 1048577 bytes; a decision carries at most 1048576",
            Script.Refusal(journal.Append(Script.Request(2, Overlay(Padded(OverlayEdit.LargestPatch + 1))))));
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
        new OverlayDrafted(Edit(Patch) with
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

    private static OverlayDrafted Overlay(byte[] patch) => new(Edit(patch));

    private static OverlayEdit Edit(byte[] patch) => new()
    {
        Page = Script.Page("notes:a.md"),
        BaseRevision = new Revision("r1"),
        BaseContent = Fingerprint.Of("a\n"u8),
        Patch = patch,
        Message = "why",
    };

    private static Decision Understood(string type, string subject, string json) =>
        Assert.IsType<DecisionReading.Understood>(DecisionCatalogue.Read(type, subject, json)).Decision;

    private static TheoryData<string, string, string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var row in Repository.Rows("tests/ShardWiki.Tests/Coordination/" + file))
        {
            rows.Add(row[0], row[1], row[2], row[3]);
        }

        return rows;
    }
}
