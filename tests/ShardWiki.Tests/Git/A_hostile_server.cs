using System.Net;
using System.Net.Sockets;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A server that hangs, floods, drips, resets or leads elsewhere: an outcome, soon, and never an exception.</summary>
public sealed class A_hostile_server : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();

    public A_hostile_server() => listener.Start();

    public void Dispose()
    {
        closing.Cancel();
        listener.Dispose();
        scratch.Dispose();
        closing.Dispose();
    }

    [Theory]
    [InlineData("git")]
    [InlineData("http")]
    public void That_hangs_is_left(string scheme) =>
        Assert.Contains("was silent for 2 s", Tried(scheme, _ => Thread.Sleep(Timeout.Infinite)));

    [Theory]
    [InlineData("git")]
    [InlineData("http")]
    public void That_resets_is_left(string scheme) => Assert.NotEmpty(Tried(scheme, client =>
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }));

    [Fact]
    public void That_floods_with_refs_is_left() => Assert.Contains("a list of refs of more than", Tried("git", client =>
    {
        var stream = client.GetStream();
        stream.ReadExactly(new byte[4]);
        for (var i = 0;; i++)
        {
            var line = $"{i % 10:x40} refs/heads/{i:d20}\n";
            stream.Write(Encoding.ASCII.GetBytes($"{line.Length + 4:x4}{line}"));
            if (i % 20_000 == 19_999)
            {
                stream.Write("0000"u8);
                break;
            }
        }
    }, request => request with { LargestListing = 10_000, NetworkTimeout = TimeSpan.FromMinutes(1) }));

    [Fact]
    public void That_drips_is_left() => Assert.Contains("took longer than 3 s", Tried("http", client =>
    {
        var stream = client.GetStream();
        stream.Write("HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n\r\n"u8);
        while (true)
        {
            stream.WriteByte((byte)'0');
            Thread.Sleep(100);
        }
    }, request => request with { NetworkTimeout = TimeSpan.FromMinutes(1), LongestTransfer = TimeSpan.FromSeconds(3) }));

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("gopher://127.0.0.1/x")]
    [InlineData("https://127.0.0.1:1/x")]
    public void That_leads_to_another_scheme_is_not_followed(string elsewhere) => Assert.NotEmpty(Tried("http", client =>
    {
        var stream = client.GetStream();
        _ = stream.Read(new byte[4096]);
        stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {elsewhere}\r\nContent-Length: 0\r\n\r\n"));
        client.Close();
    }));

    [Fact]
    public void That_speaks_something_else_is_left() => Assert.NotEmpty(Tried("git", client =>
    {
        client.GetStream().Write("\u001b]0;owned\u0007ERR ::error::x\n"u8);
        client.Close();
    }));

    private string Tried(string scheme, Action<TcpClient> answer, Func<MirrorRequest, MirrorRequest>? bent = null)
    {
        var serving = new Thread(() => Serve(answer)) { IsBackground = true };
        serving.Start();
        var request = new MirrorRequest
        {
            Address = $"{scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x.git",
            MirrorFolder = scratch.Path("mirror"),
            Schemes = ["git", "http", "https"],
            NetworkTimeout = TimeSpan.FromSeconds(2),
        };
        var outcome = Mirror.Fetch(bent?.Invoke(request) ?? request, TestContext.Current.CancellationToken);
        return Assert.IsType<MirrorOutcome.Unreachable>(outcome).Reason;
    }

    private void Serve(Action<TcpClient> answer)
    {
        try
        {
            while (!closing.IsCancellationRequested)
            {
                var client = listener.AcceptTcpClient();
                new Thread(() =>
                {
                    try
                    {
                        answer(client);
                    }
                    catch (Exception gone) when (gone is IOException or ObjectDisposedException or SocketException)
                    {
                        // Whoever asked has left.
                    }
                })
                { IsBackground = true }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
