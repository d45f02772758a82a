using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ShardWiki.Tests;

/// <summary>A real git server on loopback, which can go away.</summary>
internal sealed class GitDaemon : IDisposable
{
    private readonly Process process;
    private readonly int port;

    /// <summary>Serves the repositories below a folder.</summary>
    public GitDaemon(string folder)
    {
        port = FreePort();
        var number = port.ToString(CultureInfo.InvariantCulture);
        string[] serve =
        [
            "daemon", "--reuseaddr", "--export-all", "--enable=receive-pack", "--listen=127.0.0.1", $"--port={number}",
        ];
        process = Process.Start(new ProcessStartInfo("git", [.. serve, $"--base-path={folder}", folder])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        WaitUntilItListens();
    }

    public string Url(string path) => string.Create(CultureInfo.InvariantCulture, $"git://127.0.0.1:{port}/{path}");

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

    private void WaitUntilItListens()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (tries < 200 && !process.HasExited)
            {
                Thread.Sleep(25);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
