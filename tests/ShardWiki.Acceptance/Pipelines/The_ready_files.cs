using System.Diagnostics;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The shell steps of each ready file publish the project's own documentation, as they stand.</summary>
[Collection(nameof(PackedPackages))]
public sealed class The_ready_files(PackedFeed feed)
{
    [Theory]
    [InlineData("github.yml", 4, "shardwiki.sarif")]
    [InlineData("forgejo.yml", 5, "attestation.json")]
    [InlineData("gitlab-ci.yml", 1, "code-quality.json")]
    [InlineData("azure-pipelines.yml", 4, "junit.xml")]
    [InlineData("Jenkinsfile", 3, "junit.xml")]
    public void Publish_the_handbook(string name, int scripts, string report)
    {
        var folder = feed.Folder(name);
        Bash(folder, "", $"git clone -q --bare '{SourceTree.Root}' origin.git && git clone -q origin.git checkout");
        var checkout = Path.Combine(folder, "checkout");
        var file = new PipelineFile(name);
        Assert.Equal(scripts, file.Scripts.Count);

        foreach (var (options, script) in file.Scripts)
        {
            Bash(checkout, options, script);
        }

        Assert.True(File.Exists(Path.Combine(checkout, "public", "getting-started", "index.html")), "the handbook is published");
        Assert.True(File.Exists(Path.Combine(checkout, "reports", report)), report);
        if (name == "forgejo.yml")
        {
            Bash(folder, "-e", "git -C origin.git cat-file -e pages:index.html && git -C origin.git cat-file -e pages:.nojekyll");
        }
    }

    // What a later run finds: a fresh checkout in the same place, and just what the server kept.
    [Theory]
    [InlineData("github.yml")]
    [InlineData("forgejo.yml")]
    [InlineData("gitlab-ci.yml")]
    [InlineData("azure-pipelines.yml")]
    public void Keep_what_lets_the_next_run_make_nothing_again(string name)
    {
        var folder = feed.Folder("cached-" + name);
        Bash(folder, "", $"git clone -q --bare '{SourceTree.Root}' origin.git && git clone -q origin.git checkout");
        var (file, checkout) = (new PipelineFile(name), Path.Combine(folder, "checkout"));
        Build(file, checkout);
        Assert.Contains("public", file.Cached);
        Bash(folder, "-e", "mkdir kept && cd checkout && cp -a " + string.Join(' ', file.Cached) + " ../kept");
        Bash(folder, "-e", "rm -rf checkout && git clone -q origin.git checkout && cp -a kept/. checkout");

        var again = Build(file, checkout);

        Assert.Matches("[0-9]+ files: 0 made, 0 written, [0-9]+ unchanged, 0 removed", again);
    }

    // Up to what builds: what comes behind it is of no matter here.
    private string Build(PipelineFile file, string checkout)
    {
        var said = "";
        foreach (var (options, script) in file.Scripts)
        {
            var end = script.IndexOf("shardwiki journal verify", StringComparison.Ordinal);
            var work = end < 0 ? script : script[..script.LastIndexOf('\n', end)];
            said += Bash(checkout, options, work);
            if (said.Contains("The site is in", StringComparison.Ordinal))
            {
                break;
            }
        }

        return said;
    }

    private string Bash(string folder, string options, string script)
    {
        var file = Path.Combine(Path.GetDirectoryName(folder)!, $"{Path.GetFileName(folder)}.sh");
        File.WriteAllText(file, script);
        var start = PackedFeed.Prepared(folder);
        start.FileName = "bash";
        foreach (var word in options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(file))
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["CI"] = "true";
        start.Environment["SHARDWIKI_VERSION"] = feed.Version;
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, $"{script}\n{output}{errors.Result}");
        return output + errors.Result;
    }
}
