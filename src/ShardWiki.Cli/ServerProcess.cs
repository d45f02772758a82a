using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ShardWiki.Cli;

/// <summary>
/// The server beside this program, a process of its own: it hears of every build by its standard input, and ends when that
/// is closed, whatever becomes of this process.
/// </summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Program = "ShardWiki.Serve.dll";
    private const string Listening = "listening ";
    private const string Refused = "refused ";
    private const int Patience = 5000;

    private readonly Process _process;
    private readonly CancellationTokenSource _ended = new();
    private ServedBuild? _last;

    private ServerProcess(Process process)
    {
        _process = process;
        _process.Exited += (_, _) => _ended.Cancel();
        _process.EnableRaisingEvents = true;
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; private init; }

    /// <summary>Cancelled when it ended by itself.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Starts it, or tells why it does not run; exactly one of the two is there.</summary>
    public static NotDone? Start(string host, int port, out ServerProcess server)
    {
        server = null!;
        var start = new ProcessStartInfo(
            Muxer(), [Path.Combine(AppContext.BaseDirectory, Program), host, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadLine() ?? "";
        if (answer.StartsWith(Listening, StringComparison.Ordinal))
        {
            server = new ServerProcess(process)
            {
                Port = int.Parse(answer[Listening.Length..], CultureInfo.InvariantCulture),
            };
            return null;
        }

        using (process)
        {
            process.WaitForExit();
        }

        return new NotDone(answer.StartsWith(Refused, StringComparison.Ordinal)
            ? $"the server cannot listen on {host}, port {port}: {answer[Refused.Length..]}; '--port 0' takes a port that is free"
            : "the server did not start; it needs the ASP.NET Core runtime of .NET 10");
    }

    /// <summary>Tells it of a build, where its readers would see anything else for it.</summary>
    public void Tell(ServedBuild build)
    {
        if (!build.IsNewsAfter(_last))
        {
            return;
        }

        _last = build;
        try
        {
            _process.StandardInput.WriteLine(Line(build));
            _process.StandardInput.Flush();
        }
        catch (IOException) when (_process.HasExited)
        {
            // That it ended is told by the token.
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill();
        }

        _process.Dispose();
        _ended.Dispose();
    }

    // The host that this process runs on, or the one that is installed: the one on the path may be another, or none.
    private static string Muxer()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string?[] roots =
        [
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."),
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
        ];
        return roots.Where(root => !string.IsNullOrEmpty(root)).Select(root => Path.GetFullPath(Path.Combine(root!, name)))
            .FirstOrDefault(File.Exists) ?? name;
    }

    private static string Line(ServedBuild build)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("site", build.Site);
            json.WriteString("trouble", build.Trouble is { } trouble ? Inert.Text(trouble) : null);
            json.WriteStartArray("lines");
            foreach (var finding in build.Lines)
            {
                json.WriteStringValue(finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(line.ToArray());
    }
}
