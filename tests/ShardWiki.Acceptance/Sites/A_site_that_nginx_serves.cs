using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>A site behind a real server that is set up as the manual says, but for names and ports.</summary>
public sealed class A_site_that_nginx_serves : IDisposable
{
    private const string Nginx = "/usr/sbin/nginx";

    private readonly TestSpace _space = new();
    private readonly int _port = FreePort();
    private readonly Process _server;

    public A_site_that_nginx_serves()
    {
        Assert.SkipUnless(File.Exists(Nginx), "nginx is not installed (build.sh test installs it)");
        Put("shardwiki.yml", "space: served\nshards: [ { name: notes, folder: notes, dialect: gfm } ]\nredirects: [nginx]\n");
        Put("notes/index.md", "# Höme\n\n[One](one.md)\n");
        Put("notes/one.md", "# One\n");
        Assert.Equal(0, _space.Run("alias", "old/place", "notes:one.md").ExitCode);
        Assert.Equal(0, _space.Run("build").ExitCode);
        Put("nginx.conf", Configuration());
        _server = Process.Start(new ProcessStartInfo(Nginx, ["-p", _space.Root, "-e", "stderr", "-c", _space.PathOf("nginx.conf")]))!;
    }

    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8")]
    [InlineData("/one/", 200, "text/html; charset=utf-8")]
    [InlineData("/index.md", 200, "text/plain; charset=utf-8")]
    [InlineData("/index.json", 200, "application/json")]
    [InlineData("/feed.atom", 200, "application/atom+xml")]
    [InlineData("/gone/", 404, "text/html; charset=utf-8")]
    [InlineData("/old/place/", 301, "text/html")]
    [InlineData("/one", 301, "text/html")]
    public async Task Has_the_types_and_the_policy_that_it_should(string path, int status, string type)
    {
        using var answer = await Ask(path);

        Assert.Equal((status, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(status == 301 ? "/one/" : null, answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Keeps_for_ever_what_has_a_hash_in_its_name_and_packs_it()
    {
        var script = Directory.EnumerateFiles(_space.PathOf("site/_/assets"), "search-*.js").Single();
        using var kept = await Ask("/_/assets/" + Path.GetFileName(script));
        using var page = await Ask("/");

        Assert.Contains("immutable", kept.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("gzip", Assert.Single(kept.Content.Headers.ContentEncoding));
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
    }

    public void Dispose()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
        }

        _server?.Dispose();
        _space.Dispose();
    }

    // The two parts of the manual's example, in what a machine of Debian's has around them.
    private string Configuration()
    {
        var manual = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/serving-a-site.md"));
        var example = manual.Split("```nginx\n")[1].Split("```")[0].Split("# in the http block:\n");
        string Here(string text) => text.Replace("/srv/wiki", _space.PathOf("site"), StringComparison.Ordinal)
            .Replace("443 ssl", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}"), StringComparison.Ordinal);
        var temporary = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(t => $"{t}_temp_path {_space.PathOf("tmp")}; "));
        return $$"""
            daemon off; pid {{_space.PathOf("nginx.pid")}}; {{(Environment.IsPrivilegedProcess ? "user root;" : "")}} events {}
            http { include /etc/nginx/mime.types; access_log off; {{temporary}} {{Here(example[1])}} {{Here(example[0])}} }
            """;
    }

    private async Task<HttpResponseMessage> Ask(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await client.GetAsync(new Uri($"http://127.0.0.1:{_port}{path}"), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException) when (tries < 100 && !_server.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private void Put(string path, string text) => _space.Write(path, Encoding.UTF8.GetBytes(text));
}
