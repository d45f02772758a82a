using Spectre.Console;

namespace ShardWiki.Cli;

/// <summary>Progress bars on a terminal's standard error; no other command loads what they need.</summary>
internal static class ProgressBars
{
    public static VerbOutcome Around(Func<IProgress<WalkStep>?, VerbOutcome> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(bars => work(new Bars(bars)));
    }

    private sealed class Bars(ProgressContext bars) : IProgress<WalkStep>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(WalkStep value)
        {
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.What, out var task))
                {
                    task = bars.AddTask(Markup.Escape(value.What), maxValue: 1);
                    _tasks.Add(value.What, task);
                }

                task.Value = Math.Max(task.Value, value.Done);
            }
        }
    }
}
