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

    private void Bash(string folder, string options, string script)
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
    }
}
