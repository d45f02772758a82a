using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Findings_that_servers_read
{
    private static readonly FindingLine Broken = new()
    {
        Code = "SW1203",
        Severity = "warning",
        File = "docs/a b,c.md",
        Line = 14,
        Column = 3,
        Message = "100% gone: a, b",
    };

    private static readonly FindingLine Limit = Broken with { Code = "SW1103", Severity = "error", File = "docs/x;y].md", Line = 0, Column = 0 };

    private static readonly FindingLine Elsewhere = Broken with { File = "wiki:guide/a b.md", IsElsewhere = true };

    private static readonly FindingLine Note = Broken with { Code = "SW1302", Severity = "note", File = "docs/n.md", Line = 2, Column = 0 };

    private static ReportedRun Run(params FindingLine[] findings) => new(
        new SpaceRequest("sub", null, TimeProvider.System), Checked(findings), "error");

    private static CheckOutcome Checked(FindingLine[] findings) => new()
    {
        Counts = new UnionCounts { Shards = 1, Pages = 1, Topics = 1, Assets = 0, Conflicts = 1, Overlays = 0, BrokenLinks = 1 },
        Conflicts =
        [
            new ConflictLine { Kind = "path", Subjects = ["a:x", "b:x"], Address = "x", Detail = "both", Remedies = ["shardwiki bind"] },
        ],
        Findings = [.. findings],
        IsTooBad = false,
    };

    [Fact]
    public void Are_commands_of_GitHub_with_what_would_end_a_property_escaped() => Assert.Equal(
        [
            "::warning file=sub/docs/a b%2Cc.md,line=14,col=3,title=SW1203::100%25 gone: a, b",
            "::error file=sub/docs/x;y].md,title=SW1103::100%25 gone: a, b",
            "::notice file=sub/docs/n.md,line=2,col=1,title=SW1302::100%25 gone: a, b",
            "::warning title=SW1203::wiki:guide/a b.md(14,3): 100%25 gone: a, b",
        ],
        Lines(AnnotationForm.GitHub, Broken, Limit, Note, Elsewhere));

    [Fact]
    public void Are_commands_of_Azure_which_knows_no_notes() => Assert.Equal(
        [
            "##vso[task.logissue type=warning;sourcepath=sub/docs/a b,c.md;linenumber=14;columnnumber=3;code=SW1203;]100%AZP25 gone: a, b",
            "##vso[task.logissue type=error;sourcepath=sub/docs/x%3By%5D.md;code=SW1103;]100%AZP25 gone: a, b",
            "docs/n.md(2,1): note SW1302: 100% gone: a, b",
            "##vso[task.logissue type=warning;code=SW1203;]wiki:guide/a b.md(14,3): 100%AZP25 gone: a, b",
        ],
        Lines(AnnotationForm.Azure, Broken, Limit, Note, Elsewhere));

    [Fact]
    public void Are_fields_for_a_program_with_the_file_as_it_can_be_opened_anywhere() => Assert.Equal(
        [
            $"finding\twarning\tSW1203\t{Path.GetFullPath("sub/docs/a b,c.md")}\t14\t3\t100% gone: a, b",
            "finding\twarning\tSW1203\twiki:guide/a b.md\t14\t3\t100% gone: a, b",
        ],
        Lines(AnnotationForm.Tsv, Broken, Elsewhere));

    [Fact]
    public void Say_why_nothing_was_done_on_one_line() => Assert.Equal(
        [
            "::error title=shardwiki::one%0Atwo 5%25",
            "##vso[task.logissue type=error;]one%0Atwo 5%AZP25",
            "finding\terror\t\t\t0\t0\tone two 5%",
        ],
        Enum.GetValues<AnnotationForm>().Select(form => Annotation.OfReason(form, "one\ntwo 5%")));

    [Fact]
    public void Say_it_without_what_a_terminal_or_another_server_obeys() => Assert.All(
        Enum.GetValues<AnnotationForm>().Select(form => Annotation.OfReason(form, "\u001b]0;x and ##vso[task.complete]")),
        line => Assert.EndsWith("\ufffd]0;x and # #vso[task.complete]", line, StringComparison.Ordinal));

    [Fact]
    public void Stand_in_SARIF_with_the_rule_that_they_are_of()
    {
        var run = JsonDocument.Parse(SarifReport.Of(Run(Broken, Elsewhere))).RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.All(results.EnumerateArray(), result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal(
            ["sub/docs/a%20b%2Cc.md", "shardwiki:wiki/guide/a%20b.md"],
            results.EnumerateArray().Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation")
                .GetProperty("artifactLocation").GetProperty("uri").GetString()));
    }

    [Fact]
    public void Stand_in_SARIF_where_they_are_and_as_bad_as_they_are()
    {
        var results = SarifOf(Run(Broken, Limit, Elsewhere, Note)).GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(["warning", "error", "warning", "note"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.Equal(["14:3 %SRCROOT%", "none %SRCROOT%", "14:3 none", "2:1 %SRCROOT%"], results.Select(result =>
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var isFromRoot = place.GetProperty("artifactLocation").TryGetProperty("uriBaseId", out var root);
            return (place.TryGetProperty("region", out var region) ? $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")} " : "none ")
                + (isFromRoot ? root.GetString() : "none");
        }));
    }

    [Fact]
    public void Say_that_nothing_was_done_and_why()
    {
        var undone = Run() with { Outcome = new NotDone("no journal here\nat all") };
        var invocation = SarifOf(undone).GetProperty("invocations")[0];
        var suite = XDocument.Parse(System.Text.Encoding.UTF8.GetString(JUnitReport.Of(undone))).Root!.Element("testsuite")!;

        Assert.Equal((false, 2), (invocation.GetProperty("executionSuccessful").GetBoolean(), invocation.GetProperty("exitCode").GetInt32()));
        Assert.Equal("no journal here\nat all",
            invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(("1", "0", "1"), (Count(suite, "tests"), Count(suite, "failures"), Count(suite, "errors")));
        Assert.Equal("1", Count(suite.Parent!, "errors"));
        var error = suite.Element("testcase")!.Element("error")!;
        Assert.Equal(("no journal here", "no journal here\nat all"), (error.Attribute("message")!.Value, error.Value));
        Assert.True(SarifOf(Run()).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Begin_in_a_line_for_GitLab_and_have_each_a_name_of_its_own()
    {
        var issues = JsonDocument.Parse(CodeQualityReport.Of(Run(Broken, Limit, Broken with { Line = 15 }))).RootElement.EnumerateArray().ToArray();

        Assert.Equal([14, 1, 15], issues.Select(issue => issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()));
        Assert.Equal(3, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public void Keep_their_name_while_lines_before_them_come_and_go()
    {
        string[] Prints(params FindingLine[] findings) => [.. Run(findings).Printed().Select(it => it.Print)];

        var moved = Prints(Broken with { Line = 20 }, Broken with { Line = 30 });
        Assert.Equal(Prints(Broken, Broken with { Line = 15 }), moved);
        Assert.NotEqual(moved[0], moved[1]);
    }

    [Fact]
    public void Are_cases_of_JUnit_of_which_those_that_are_too_bad_have_failed()
    {
        var suite = XDocument.Parse(System.Text.Encoding.UTF8.GetString(JUnitReport.Of(Run(Broken, Limit)))).Root!.Element("testsuite")!;

        Assert.Equal(("4", "1", "0"), (Count(suite, "tests"), Count(suite, "failures"), Count(suite, "errors")));
        Assert.Equal(
            [("space", false), ("sub/docs/a b,c.md", false), ("sub/docs/x;y].md", true), ("/x", false)],
            suite.Elements("testcase").Select(it => (it.Attribute("classname")!.Value, it.Element("failure") is not null)));
    }

    [Fact]
    public void Fail_as_JUnit_with_every_conflict_where_the_policy_says_so()
    {
        var outcome = Checked([]) with { ConflictsFail = true };
        var suite = XDocument.Parse(System.Text.Encoding.UTF8.GetString(
            JUnitReport.Of(Run() with { Outcome = outcome }))).Root!.Element("testsuite")!;

        Assert.Equal("1", Count(suite, "failures"));
    }

    [Fact]
    public void Are_JUnit_also_where_a_message_holds_what_XML_cannot_say()
    {
        var odd = Broken with { Message = "a\ufffeb \ud800 c \U0001F600" };

        Assert.Contains("a\ufffdb \ufffd c \U0001F600", System.Text.Encoding.UTF8.GetString(JUnitReport.Of(Run(odd))), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_graded_for_GitLab() => Assert.Equal(
        ["minor", "critical", "info"],
        JsonDocument.Parse(CodeQualityReport.Of(Run(Broken, Limit, Note))).RootElement.EnumerateArray()
            .Select(issue => issue.GetProperty("severity").GetString()));

    private static JsonElement SarifOf(ReportedRun run) => JsonDocument.Parse(SarifReport.Of(run)).RootElement.GetProperty("runs")[0];

    private static IEnumerable<string> Lines(AnnotationForm form, params FindingLine[] findings)
    {
        var run = Run(findings);
        return findings.Select(finding => Annotation.Of(form, run, finding));
    }

    private static string Count(XElement suite, string of) => suite.Attribute(of)!.Value;
}
