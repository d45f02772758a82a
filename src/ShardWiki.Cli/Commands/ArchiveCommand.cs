using System.CommandLine;
using System.Globalization;

namespace ShardWiki.Cli;

/// <summary><c>archive -o FILE</c> and <c>archive verify [--rebuild] FILE</c></summary>
internal static class ArchiveCommand
{
    private const int ToldFaults = 40;

    public static Command Of(GlobalOptions options)
    {
        var output = new Option<string?>("--output", "-o") { Description = "The archive to write, such as handbook.zip.", HelpName = "FILE" };
        var command = new Command("archive", "Write site, sources and journal into one file that can be checked and built again.")
        {
            output, Verify(options),
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            return parsed.GetValue(output) is { Length: > 0 } given
                ? telling.Tell(telling.Watched(told => ArchiveVerb.Run(RequestOf(options, parsed, given) with { Progress = told }, stop.Token)), Words)
                : telling.Tell(new NotDone("an archive needs a file to be written to: `shardwiki archive -o FILE`"), Words);
        });
        return command;
    }

    private static ArchiveRequest RequestOf(GlobalOptions options, ParseResult parsed, string given) =>
        new() { Space = options.SpaceOf(parsed), Output = options.PathOf(parsed, given) };

    private static Command Verify(GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "An archive." };
        var rebuild = new Option<bool>("--rebuild")
        {
            Description = "Make the site again from what the archive holds, without a network, and compare every byte.",
        };
        var command = new Command("verify", "Check every byte of an archive.") { file, rebuild };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            var request = new ArchiveVerifyRequest
            {
                File = options.PathOf(parsed, parsed.GetValue(file)!),
                Rebuild = parsed.GetValue(rebuild),
                Clock = TimeProvider.System,
            };
            return telling.Tell(telling.Watched(told => ArchiveVerifyVerb.Run(request with { Progress = told }, stop.Token)), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        switch (outcome)
        {
            case ArchiveOutcome written:
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Output}: {CountWords.Of(written.Files, "file")}, {written.Bytes} bytes"));
                to.WriteLine($"sha256 {written.Sha256}");
                break;
            case ArchiveVerifyOutcome verified:
                Verified(verified, to);
                break;
        }
    }

    private static void Verified(ArchiveVerifyOutcome verified, TextWriter to)
    {
        foreach (var fault in verified.Faults.Take(ToldFaults))
        {
            to.WriteLine(fault.Path.Length == 0 ? $"the archive cannot be read: {fault.What}" : $"{fault.Path} {fault.What}");
        }

        if (verified.Faults.Length > ToldFaults)
        {
            to.WriteLine($"and {verified.Faults.Length - ToldFaults} more");
        }

        if (verified.Faults.IsEmpty)
        {
            to.WriteLine($"{CountWords.Of(verified.Files, "file")}, every byte as it was written"
                + (verified.Rebuilt is { } made ? $"; {CountWords.Of(made, "file")} of the site made again, byte for byte" : ""));
        }
    }
}
