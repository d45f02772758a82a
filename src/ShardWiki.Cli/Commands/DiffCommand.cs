using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>diff A B [--html | --merged]</c></summary>
internal static class DiffCommand
{
    public static Command Of(GlobalOptions options)
    {
        var a = new Argument<string>("A") { Description = "A page." };
        var b = new Argument<string>("B") { Description = "The page that it is compared with." };
        var html = new Option<bool>("--html") { Description = "Write the page that lays both side by side." };
        var merged = new Option<bool>("--merged") { Description = "Write the text that git merges of both." };
        var command = new Command("diff", "Tell how two pages differ, and since when.") { a, b, html, merged };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(html) && parsed.GetValue(merged))
            {
                parsed.AddError("--html and --merged are two answers; ask for one");
            }
        });
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var form = parsed.GetValue(html) ? DiffForm.Html : parsed.GetValue(merged) ? DiffForm.Merged : DiffForm.Text;
            var request = new DiffRequest(options.SpaceOf(parsed), parsed.GetValue(a)!, parsed.GetValue(b)!)
            {
                Form = form,
            };
            var telling = options.TellingOf(parsed);
            return telling.Tell(
                telling.Watched(told => DiffVerb.Run(request, told, stop.Token)),
                (outcome, to) => Words(outcome, form, to));
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, DiffForm form, TextWriter to)
    {
        if (outcome is not DiffOutcome diff)
        {
            return;
        }

        switch (form)
        {
            case DiffForm.Html:
                to.Write(diff.Html);
                break;
            case DiffForm.Merged:
                to.Write(diff.Merged);
                break;
            default:
                Write(diff, to);
                break;
        }
    }

    private static void Write(DiffOutcome diff, TextWriter to)
    {
        to.WriteLine($"{diff.B} against {diff.A}: {diff.Standing}");
        foreach (var change in diff.Changes)
        {
            to.WriteLine($"  {change.Page} {change.Revision[..Math.Min(12, change.Revision.Length)]} {change.Date} {change.Author}");
        }

        foreach (var clash in diff.Clashes)
        {
            to.WriteLine($"  both changed lines {clash}");
        }

        to.Write(diff.Patch);
    }
}
