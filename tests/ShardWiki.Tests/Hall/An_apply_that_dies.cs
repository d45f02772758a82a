using System.Diagnostics;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>A process that is killed after each step of an apply; the next run finishes what it began.</summary>
public sealed class An_apply_that_dies
{
    private static readonly string Red = OverlaySpace.Was.Replace("wait", "stop");

    public static TheoryData<string, ApplyStep> Steps
    {
        get
        {
            var data = new TheoryData<string, ApplyStep>();
            ApplyStep[] always = [ApplyStep.Intended, ApplyStep.Filed, ApplyStep.Acknowledged];
            ApplyStep[] inGit = [ApplyStep.Prepared, ApplyStep.Moved];
            foreach (var kind in (string[])["bare", "checked-out", "pushed", "folder", "folder-in-git"])
            {
                ApplyStep[] own = kind.StartsWith("folder", StringComparison.Ordinal) ? [] : inGit;
                ApplyStep[] pushed = kind == "pushed" ? [ApplyStep.Pushed] : [];
                foreach (var step in always.Concat(own).Concat(pushed).Order())
                {
                    data.Add(kind, step);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Is_finished_by_the_next_run_and_never_applied_twice(string kind, ApplyStep step)
    {
        using var space = new WritableSpace(kind);
        space.Draft(Red);

        DieAfter(space, step);
        var next = space.Apply();

        Assert.True(step == ApplyStep.Acknowledged ? next is NotDone : next is DecisionOutcome { Type: "overlay.applied" }, $"{next}");
        Assert.Equal(Red, space.Held());
        Assert.Equal("drafted apply-intended applied", space.Journal());
        Assert.Equal(kind.StartsWith("folder", StringComparison.Ordinal) ? "0" : "3", space.Commits());
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("folder")]
    public void Is_taken_back_where_somebody_changed_the_same_lines_meanwhile(string kind)
    {
        using var space = new WritableSpace(kind);
        space.Draft(Red);
        DieAfter(space, ApplyStep.Intended);
        var theirs = OverlaySpace.Was.Replace("wait", "pause");
        space.Change(theirs);

        Assert.IsType<NotDone>(space.Apply());

        Assert.Equal(theirs, space.Held());
        Assert.Equal("drafted apply-intended refused", space.Journal());
    }

    [Fact]
    public void Is_acknowledged_where_it_was_written_and_the_shard_went_on()
    {
        using var space = new WritableSpace("bare");
        space.Draft(Red);
        DieAfter(space, ApplyStep.Moved);
        space.Change(Red.Replace("stop", "halt"));

        Assert.IsType<DecisionOutcome>(space.Apply());

        Assert.Equal(Red.Replace("stop", "halt"), space.Held());
        Assert.Equal("drafted apply-intended applied", space.Journal());
    }

    private static void DieAfter(WritableSpace space, ApplyStep step)
    {
        using var process = Appender.Start(Appender.Command(space.Root, 2, "apply", step.ToString()));
        var (code, errors) = Appender.End(process);
        Assert.True(code != 0, $"it lived: {errors}");
    }
}
