using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>verify SITE</c></summary>
internal static class VerifyCommand
{
    public static Command Of(GlobalOptions options)
    {
        var site = new Argument<string>("site") { Description = "The folder of the site.", HelpName = "SITE" };
        var command = new Command("verify", "Compile a site again from what its receipt names, and tell which files differ.")
        {
            site,
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            var request = new VerifyRequest
            {
                Space = options.SpaceOf(parsed),
                Site = options.PathOf(parsed, parsed.GetValue(site)!),
            };
            return telling.Tell(
                telling.Watched(told => VerifyVerb.Run(request with { Progress = told }, stop.Token)), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not SiteVerifyOutcome verified)
        {
            return;
        }

        foreach (var input in verified.Inputs)
        {
            to.WriteLine($"{input.Name}: the site was made of {Shown(input.Receipt)}, and here is {Shown(input.Now)}");
        }

        foreach (var file in verified.Differing)
        {
            to.WriteLine($"{file.Path}: {file.Trouble}");
        }

        if (verified.Foreign.Length > 0)
        {
            to.WriteLine($"{CountWords.Of(verified.Foreign.Length, "other file")} in the folder, not of the site, left alone");
        }

        to.WriteLine(verified.ExitCode == 0
            ? $"{CountWords.Of(verified.Files, "file")} as built, {verified.Root}"
            : $"{CountWords.Of(verified.Differing.Length, "difference")} in a site of {CountWords.Of(verified.Files, "file")}");
    }

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;
}
