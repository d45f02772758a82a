using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;

namespace ShardWiki.Cli;

/// <summary><c>serve [--port N] [--host HOST] [-o DIR]</c></summary>
internal sealed class ServeCommand
{
    private const string ThisMachine = "127.0.0.1";
    private const int UsualPort = 4242;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 takes one that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualPort,
    };

    private readonly Option<string> _host = new("--host")
    {
        Description = "The address to listen on; only this machine unless given.",
        HelpName = "HOST",
        DefaultValueFactory = _ => ThisMachine,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The output folder; the configuration's unless given.",
        HelpName = "DIR",
    };

    public static Command Of(GlobalOptions options) => new ServeCommand().Command(options);

    private Command Command(GlobalOptions options)
    {
        var command = new Command("serve", "Build, show the site in a browser, and build again on every change.")
        {
            _port, _host, _output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_port) is { Tokens: [{ Value: var port }] } && !ushort.TryParse(port, out _))
            {
                result.AddError("--port needs a number from 0 to 65535");
            }

            foreach (var option in new Option[] { _output, _host })
            {
                if (result.GetResult(option) is { Tokens: [{ Value: "" }] })
                {
                    result.AddError($"{option.Name} needs a value");
                }
            }
        });
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    private int Run(ParseResult parsed, GlobalOptions options)
    {
        using var stop = new StopSignal();
        var telling = options.TellingOf(parsed);
        var host = parsed.GetValue(_host)! is "localhost" ? ThisMachine : parsed.GetValue(_host)!;
        if (ServerProcess.Start(host, parsed.GetValue(_port), out var server) is { } refused)
        {
            return telling.Tell(refused, (_, _) => { });
        }

        using (server)
        {
            TellPlace(host, server.Port, telling);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, server.Ended);
            // How a machine asks, where a person presses Ctrl-C.
            using var asked = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                end.Cancel();
            });
            var outcome = ServeVerb.Run(RequestOf(parsed, options), build => Told(build, server, telling), end.Token);
            return telling.Tell(
                server.Ended.IsCancellationRequested ? new NotDone("the server ended by itself; run the command again") : outcome,
                Words);
        }
    }

    private static void TellPlace(string host, int port, Telling telling)
    {
        var isAddress = IPAddress.TryParse(host, out var address);
        telling.Note($"http://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}/");
        if (!isAddress || !IPAddress.IsLoopback(address!))
        {
            telling.Warn("whoever reaches this machine by its network can read the site now");
        }
    }

    private BuildRequest RequestOf(ParseResult parsed, GlobalOptions options) => new()
    {
        Drafts = true,
        Space = options.SpaceOf(parsed),
        Output = parsed.GetValue(_output) is { } given ? options.PathOf(parsed, given) : null,
    };

    // One JSON document is what the command ends with; until then there is nothing to be told in that form.
    private static void Told(ServedBuild build, ServerProcess server, Telling telling)
    {
        server.Tell(build);
        if (!telling.IsJson)
        {
            telling.Tell(build.Outcome, BuildCommand.Words);
        }
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is ServeOutcome served)
        {
            to.WriteLine($"Stopped after {CountWords.Of((int)served.Builds, "build")}");
        }
    }
}
