using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>How serving begins and ends, and what is left.</summary>
public sealed class Serving_that_ends
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Leaves_no_process_and_no_lock_when_it_is_asked_to(string signal)
    {
        using var served = new ServedSpace();
        using var server = served.Server();

        Assert.Equal(0, served.Space.Shell($"kill -{signal} {served.Process.Id}").ExitCode);

        Assert.True(served.Process.WaitForExit(20_000));
        Assert.Equal((0, ""), (served.Process.ExitCode, await served.Told));
        Assert.True(server.WaitForExit(20_000));
        Assert.Equal(0, served.Space.Run("build").ExitCode);
    }

    [Fact]
    public void Leaves_no_process_when_it_is_killed()
    {
        using var served = new ServedSpace();
        using var server = served.Server();

        served.Process.Kill();

        Assert.True(server.WaitForExit(20_000));
        Assert.Equal(0, served.Space.Run("build").ExitCode);
    }

    [Fact]
    public async Task Is_told_when_the_server_is_gone()
    {
        using var served = new ServedSpace();
        using var server = served.Server();

        server.Kill();

        Assert.True(served.Process.WaitForExit(20_000));
        Assert.Equal((2, "shardwiki: the server ended by itself; run the command again\n"), (served.Process.ExitCode, await served.Told));
    }

    [Fact]
    public void Is_one_document_for_another_program()
    {
        using var space = Small();
        using var process = Process.Start(space.Prepared("serve", "--json", "--port", "0"))!;
        Assert.Matches("^http://127.0.0.1:\\d+/$", process.StandardError.ReadLine());
        while (!space.Has("site/shardwiki-build.json"))
        {
            Thread.Sleep(50);
        }

        space.Shell($"kill -INT {process.Id}");
        var document = JsonDocument.Parse(process.StandardOutput.ReadToEnd()).RootElement;

        Assert.True(process.WaitForExit(20_000));
        Assert.Equal(0, document.GetProperty("exitCode").GetInt32());
        Assert.InRange(document.GetProperty("builds").GetInt64(), 0, 2);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "many")]
    [InlineData("--host", "no.such.name.invalid")]
    [InlineData("--host", "192.0.2.1")]
    [InlineData("-o", "")]
    [InlineData("-C", "pages")]
    public void Does_not_begin_where_it_cannot(string option, string value)
    {
        using var space = Small();
        string[] port = option == "--port" ? [] : ["--port", "0"];

        var ran = space.Run(["serve", option, value, .. port]);

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Contains("shardwiki: ", ran.Errors);
    }

    [Fact]
    public void Does_not_begin_at_a_port_that_is_taken()
    {
        using var served = new ServedSpace();
        using var space = Small();

        var ran = space.Run("serve", "--port", served.Home.Port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"port {served.Home.Port}", ran.Errors);
        Assert.Contains("--port 0", ran.Errors);
        Assert.False(space.Has("site/index.html"));
    }

    [Fact]
    public async Task Begins_with_a_configuration_that_is_yet_to_be_mended()
    {
        using var space = Small();
        var good = space.Read("shardwiki.yml");
        space.Write("shardwiki.yml", "space: Not a name\n"u8.ToArray());
        using var process = Process.Start(space.Prepared("serve", "--port", "0"))!;
        var home = new Uri(process.StandardOutput.ReadLine()!);
        using var client = new HttpClient();
        var shown = new List<string>();
        async Task Shows(int status, string words)
        {
            while (true)
            {
                using var answer = await client.GetAsync(home, TestContext.Current.CancellationToken);
                shown.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                if ((int)answer.StatusCode == status && shown[^1].Contains(words, StringComparison.Ordinal))
                {
                    return;
                }

                Assert.True(shown.Count < 1000, shown[^1]);
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        await Shows(503, "shardwiki.yml cannot be used");
        space.Write("shardwiki.yml", System.Text.Encoding.UTF8.GetBytes(good));
        await Shows(200, "<h1 class=\"sw-title\">Home");
        process.Kill(entireProcessTree: true);
    }

    [Fact]
    public void Costs_no_other_command_anything()
    {
        // Of native code what is linked in, otherwise what the host is told to load.
        var needs = Path.Combine(Path.GetDirectoryName(PublishedProgram.Path)!, "ShardWiki.Cli.runtimeconfig.json");
        var program = File.ReadAllBytes(File.Exists(needs) ? needs : PublishedProgram.Path);

        Assert.Equal(-1, program.AsSpan().IndexOf("Microsoft.AspNetCore"u8));
    }

    private static TestSpace Small() => TestSpace.Of("""
        -- shardwiki.yml --
        space: small
        shards:
          - { name: pages, folder: pages, dialect: gfm }
        -- pages/index.md --
        # Home

        """);
}
