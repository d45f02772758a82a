using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>What a server answers to browsers, to people and to attackers.</summary>
public sealed class A_server_that_is_asked(ServedSpace served) : IClassFixture<ServedSpace>
{
    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("index.json", "application/json")]
    [InlineData("feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("picture.svg", "image/svg+xml")]
    [InlineData(".nojekyll", "application/octet-stream")]
    [InlineData("_/serve/live.js", "text/javascript; charset=utf-8")]
    [InlineData("_/serve/live.css", "text/css; charset=utf-8")]
    public void Says_what_a_file_is(string path, string type)
    {
        var answer = served.Ask(path).Answer;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("m", "/m/")]
    [InlineData("m?a=b", "/m/?a=b")]
    [InlineData("_/pages", "/_/pages/")]
    public void Leads_to_the_page_of_a_folder(string path, string place)
    {
        var answer = served.Ask(path).Answer;

        Assert.Equal((HttpStatusCode.Found, place), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public void Sends_the_page_for_what_is_not_there()
    {
        var (answer, text) = served.Ask("no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("sw-header", text);
        Assert.Contains("/_/serve/live.js", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("index.json")]
    [InlineData("picture.svg")]
    public void Sends_nothing_again_that_the_browser_has(string path)
    {
        var first = served.Ask(path).Answer;
        var (second, text) = served.Ask(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        var (other, _) = served.Ask(path, ("If-None-Match", "\"of-another-text\""));

        Assert.Equal((HttpStatusCode.NotModified, ""), (second.StatusCode, text));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public void Tells_of_a_file_without_sending_it()
    {
        var whole = served.Ask("index.json").Text;
        var answer = served.AskRaw($"HEAD /index.json HTTP/1.1\nHost: {served.Home.Authority}\nConnection: close\n\n");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains($"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(whole)}\r\n", answer);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public void Does_nothing_but_read(string method) =>
        Assert.StartsWith(
            "HTTP/1.1 405",
            served.AskRaw($"{method} / HTTP/1.1\nHost: {served.Home.Authority}\nContent-Length: 0\nConnection: close\n\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/../shardwiki.yml")]
    [InlineData("/m/../../shardwiki.yml")]
    [InlineData("/%2e%2e/shardwiki.yml")]
    [InlineData("/%2E%2E%2Fshardwiki.yml")]
    [InlineData("/..%2fshardwiki.yml")]
    [InlineData("/..%5cshardwiki.yml")]
    [InlineData("/%252e%252e/shardwiki.yml")]
    [InlineData("/..;/shardwiki.yml")]
    [InlineData("/.../shardwiki.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/%2fetc/passwd")]
    [InlineData("/m//index.html")]
    [InlineData("/./index.html/")]
    [InlineData("/index.html%00.css")]
    [InlineData("/index.html::$DATA")]
    [InlineData("/index.html.")]
    [InlineData("/index.html%20")]
    [InlineData("/C:/index.html")]
    [InlineData("/%c0%ae%c0%ae/shardwiki.yml")]
    [InlineData("/.shardwiki/journal-mark")]
    [InlineData("/linked.txt")]
    [InlineData("/linked/index.md")]
    [InlineData("/linked/")]
    public void Stays_within_the_site(string path)
    {
        Link("site/linked.txt", "../shardwiki.yml");
        Link("site/linked", "../notes");

        var answer = served.AskRaw($"GET {path} HTTP/1.1\nHost: {served.Home.Authority}\nConnection: close\n\n");

        Assert.Matches("^HTTP/1.1 (400|404)", answer);
        Assert.DoesNotContain("space: served", answer);
        Assert.DoesNotContain("root:", answer);
        Assert.DoesNotContain("The first words.", answer);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.0.2.1")]
    [InlineData("[2001:db8::1]")]
    [InlineData("localhost.")]
    public void Answers_no_name_but_its_own(string host)
    {
        var answer = served.AskRaw($"GET / HTTP/1.1\nHost: {host}\nConnection: close\n\n");

        Assert.StartsWith("HTTP/1.1 421", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("The first words.", answer);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]")]
    public void Answers_what_this_machine_calls_itself(string host) =>
        Assert.StartsWith(
            "HTTP/1.1 200",
            served.AskRaw($"GET / HTTP/1.1\nHost: {host}:{served.Home.Port}\nConnection: close\n\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("cross-site", "no-cors", "script")]
    [InlineData("cross-site", "cors", "empty")]
    [InlineData("same-site", "no-cors", "image")]
    [InlineData("cross-site", "navigate", "iframe")]
    [InlineData("cross-site", "navigate", "object")]
    [InlineData("whatever", "", "")]
    public void Lets_no_page_of_another_origin_load_anything(string site, string mode, string dest)
    {
        foreach (var path in new[] { "", "index.json", "_/serve/news.js?build=x" })
        {
            var (answer, text) = served.Ask(
                path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", dest), ("Origin", "https://evil.example"));

            Assert.Equal((HttpStatusCode.Forbidden, ""), (answer.StatusCode, text));
        }
    }

    [Fact]
    public void Lets_a_link_of_another_site_lead_to_it_and_nothing_read_or_frame_what_it_sends()
    {
        var answer = served.Ask(
            "", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"),
            ("Origin", "https://evil.example")).Answer;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Cannot_be_reached_but_from_this_machine()
    {
        var outside = NetworkInterface.GetAllNetworkInterfaces().SelectMany(it => it.GetIPProperties().UnicastAddresses)
            .Select(it => it.Address)
            .FirstOrDefault(it => it.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(it));
        Assert.SkipWhen(outside is null, "this machine has no address but its own");
        using var line = new TcpClient();

        Assert.Throws<SocketException>(() => line.Connect(outside!, served.Home.Port));
    }

    private void Link(string path, string target)
    {
        if (!Path.Exists(served.Space.PathOf(path)))
        {
            File.CreateSymbolicLink(served.Space.PathOf(path), target);
        }
    }
}
