using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>A space that the published program serves at a port that the system chose.</summary>
public sealed class ServedSpace : IDisposable
{
    private const string Files = """
        -- shardwiki.yml --
        space: served
        title: Served
        shards:
          - { name: notes, folder: notes, dialect: gfm, exclude: ["drafts/**"] }
          - { name: manual, git: manual, ref: main, dialect: gfm, mount: m }
          - { name: bundle, git: b.bundle, dialect: gfm, mount: b }
        -- notes/index.md --
        # Home

        The first words.
        -- notes/picture.svg --
        <svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>
        -- manual/index.md --
        # Manual

        The committed words.

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    public ServedSpace()
    {
        Space = TestSpace.Of(Files);
        Space.Git("init", "-q", "-b", "main", "manual");
        Commit("Begin");
        Process = Process.Start(Space.Prepared("serve", "--port", "0"))!;
        Home = new Uri(Process.StandardOutput.ReadLine()!);
        Told = Process.StandardError.ReadToEndAsync();
        _ = Process.StandardOutput.ReadToEndAsync();
        Shows("", "The first words.");
    }

    internal TestSpace Space { get; }

    internal Process Process { get; }

    /// <summary>Where it is served; the port is one that was free.</summary>
    internal Uri Home { get; }

    /// <summary>What it wrote to standard error, when it has ended.</summary>
    internal Task<string> Told { get; }

    /// <summary>The process that serves, as Linux tells it.</summary>
    internal Process Server() => Process.GetProcessById(int.Parse(
        File.ReadAllText($"/proc/{Process.Id}/task/{Process.Id}/children").Split(' ')[0],
        System.Globalization.CultureInfo.InvariantCulture));

    internal void Commit(string message)
    {
        Space.Git("-C", "manual", "add", "-A");
        Space.Git("-C", "manual", "commit", "-q", "-m", message);
        Space.Git("-C", "manual", "bundle", "create", "-q", "../b.bundle.new", "main");
        File.Move(Space.PathOf("b.bundle.new"), Space.PathOf("b.bundle"), overwrite: true);
    }

    /// <summary>The answer as it comes, with a body that is text.</summary>
    internal (HttpResponseMessage Answer, string Text) Ask(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Home, path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = _client.Send(request);
        return (answer, answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    /// <summary>Asks with bytes of ours, which no library puts in order before.</summary>
    internal string AskRaw(string head)
    {
        using var line = new TcpClient(Home.Host, Home.Port);
        using var stream = line.GetStream();
        stream.Write(Encoding.Latin1.GetBytes(head.Replace("\n", "\r\n", StringComparison.Ordinal)));
        using var answer = new StreamReader(stream, Encoding.Latin1);
        return answer.ReadToEnd();
    }

    /// <summary>Waits until a page holds words, or no longer does where they begin with a minus.</summary>
    internal string Shows(string path, string words)
    {
        var isWanted = !words.StartsWith('-');
        var since = Stopwatch.StartNew();
        while (true)
        {
            var text = Ask(path).Text;
            if (text.Contains(isWanted ? words : words[1..], StringComparison.Ordinal) == isWanted)
            {
                return text;
            }

            Assert.True(since.Elapsed < Patience, $"'{words}' at {path}, but: {text}");
            Thread.Sleep(50);
        }
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
        }

        Process.Dispose();
        _client.Dispose();
        Space.Dispose();
    }
}
