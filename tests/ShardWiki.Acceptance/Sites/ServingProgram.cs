using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// A real server on loopback, set up by the example of the manual, with what a machine of Debian's has around it.
/// </summary>
internal sealed class ServingProgram : IDisposable
{
    private static readonly string[] ApacheModules =
        ["mpm_event", "authz_core", "headers", "dir", "mime", "alias", "filter", "deflate"];

    private readonly string _place;
    private readonly int _port = FreePort();
    private readonly Process _process;

    private ServingProgram(string place, string site, string name)
    {
        _place = place;
        var (program, arguments, settings) = name switch
        {
            "nginx" => ("/usr/sbin/nginx", ["-p", place, "-e", "stderr", "-c", "settings"], Nginx(site)),
            "apache" => ("/usr/sbin/apache2", ["-DFOREGROUND", "-f", Path.Combine(place, "settings")], Apache(site)),
            _ => ("/usr/bin/caddy", (string[])["run", "--adapter", "caddyfile", "--config", "settings"], Caddy(site)),
        };
        Assert.SkipUnless(File.Exists(program), $"{program} is not installed (build.sh test installs it)");
        File.WriteAllText(Path.Combine(place, "settings"), settings);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = place };
        start.Environment["HOME"] = place;
        start.Environment["XDG_DATA_HOME"] = place;
        _process = Process.Start(start)!;
    }

    /// <summary>Starts nginx, apache or caddy on the site in a folder; the test is skipped where it is not installed.</summary>
    public static ServingProgram Of(string name, string site, string place) => new(Directory.CreateDirectory(place).FullName, site, name);

    /// <summary>The status, and where a redirect leads.</summary>
    public async Task<string> Ask(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{_port}{path}"), TestContext.Current.CancellationToken);
                var location = answer.Headers.Location is { } uri ? uri.IsAbsoluteUri ? uri.PathAndQuery : uri.OriginalString : "";
                return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {location}").TrimEnd();
            }
            catch (HttpRequestException) when (tries < 100 && !_process.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private string Nginx(string site)
    {
        var parts = Example("nginx", site).Split("# in the http block:\n");
        var server = parts[0].Replace("443 ssl", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}"), StringComparison.Ordinal);
        var temporary = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(t => $"{t}_temp_path {_place}/tmp; "));
        return $$"""
            daemon off; pid {{_place}}/pid; {{(Environment.IsPrivilegedProcess ? "user root;" : "")}} events {}
            http { include /etc/nginx/mime.types; access_log off; {{temporary}} {{parts[1]}} {{server}} }
            """;
    }

    private string Apache(string site)
    {
        var settings = new StringBuilder();
        settings.Append(CultureInfo.InvariantCulture, $"ServerName localhost\nListen 127.0.0.1:{_port}\nPidFile {_place}/pid\nErrorLog /dev/stderr\n");
        settings.Append("TypesConfig /etc/mime.types\nDirectoryIndex index.html\nDefaultRuntimeDir ").Append(_place).Append('\n');
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // It serves as nobody, who must be let in.
            settings.Append("User nobody\nGroup nogroup\n");
            File.SetUnixFileMode(Path.GetDirectoryName(_place)!, (UnixFileMode)0b111_101_101);
        }

        foreach (var module in ApacheModules)
        {
            settings.Append(CultureInfo.InvariantCulture, $"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so\n");
        }

        return settings.Append(Example("apache", site)).ToString();
    }

    private string Caddy(string site) => "{\nadmin off\nauto_https off\n}\n" + Example("caddy", site)
        .Replace("wiki.example.org", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"), StringComparison.Ordinal);

    private static string Example(string language, string site) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "docs/serving-a-site.md")).Split($"```{language}\n")[1].Split("```")[0]
            .Replace("/srv/wiki", site, StringComparison.Ordinal);

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
