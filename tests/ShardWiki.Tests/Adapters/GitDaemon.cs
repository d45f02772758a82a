using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ShardWiki.Tests;

/// <summary>A real git server on loopback, which can go away.</summary>
internal sealed class GitDaemon : IDisposable
{
    private const int Patience = 20;
    private readonly Process process;
    private readonly Task<string> log;
    private readonly int port;

    /// <summary>Serves the repositories below a folder.</summary>
    public GitDaemon(string folder)
    {
        // Whoever is quicker may take a port that was free: then git says why it ends, and another one is tried.
        var told = "";
        for (var tries = 0; tries < Patience; tries++)
        {
            port = FreePort();
            process = Started(folder, port);
            for (string? line; (line = process.StandardError.ReadLine()) is not null; told += line + "\n")
            {
                if (line.Contains("Ready to rumble", StringComparison.Ordinal))
                {
                    log = process.StandardError.ReadToEndAsync();
                    return;
                }
            }

            process.WaitForExit();
            process.Dispose();
        }

        throw new InvalidOperationException(told);
    }

    public string Url(string path) => string.Create(CultureInfo.InvariantCulture, $"git://127.0.0.1:{port}/{path}");

    /// <summary>How often it was asked for a list or for objects; it answers nothing from then on.</summary>
    public int StopAndCount()
    {
        Stop();
        return log.GetAwaiter().GetResult().Split('\n').Count(line => line.Contains(" Request upload-pack ", StringComparison.Ordinal));
    }

    public void Stop()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Stop();
        process.Dispose();
    }

    private static Process Started(string folder, int port)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        string[] serve =
        [
            "daemon", "--verbose", "--reuseaddr", "--export-all", "--enable=receive-pack", "--listen=127.0.0.1", $"--port={number}",
        ];
        return Process.Start(new ProcessStartInfo("git", [.. serve, $"--base-path={folder}", folder])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
