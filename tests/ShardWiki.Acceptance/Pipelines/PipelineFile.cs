using System.Text.RegularExpressions;
using ShardWiki.Testing;
using YamlDotNet.RepresentationModel;

namespace ShardWiki.Acceptance;

/// <summary>A ready file for a server of pipelines, and what of it is shell: each script as its server would hand it to one.</summary>
internal sealed record PipelineFile(string Name)
{
    private string Text => File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "ci", Name));

    /// <summary>The scripts in their order, with the options of the shell that the server starts.</summary>
    public IReadOnlyList<(string Options, string Script)> Scripts => Name switch
    {
        "Jenkinsfile" => [.. Regex.Matches(Text, "\\bsh '''(.*?)'''", RegexOptions.Singleline).Select(sh => ("-xe", sh.Groups[1].Value))],
        // One shell for all lines of a job.
        "gitlab-ci.yml" => [("-eo pipefail", string.Join('\n', Under("pages", "script").Select(Scalar)))],
        "azure-pipelines.yml" => [.. Under("steps").Select(step => Find(step, "bash")).OfType<string>().Select(script => ("", script))],
        _ => [.. Under("jobs", "site", "steps").Select(step => Find(step, "run")).OfType<string>().Select(script => ("-e", script))],
    };

    /// <summary>The paths that the server keeps for the next run; nothing where the whole folder stays.</summary>
    public IReadOnlyList<string> Cached => Name switch
    {
        "Jenkinsfile" => [],
        "gitlab-ci.yml" => [.. Under("pages", "cache", "paths").Select(path => Scalar(path).TrimEnd('/'))],
        "azure-pipelines.yml" => [.. Under("steps").Where(step => Find(step, "task") == "Cache@2").Select(step => Scalar(step["inputs"]["path"]))],
        _ => [.. Under("jobs", "site", "steps").Where(step => Find(step, "uses")?.Contains("actions/cache@", StringComparison.Ordinal) == true)
            .SelectMany(step => Scalar(step["with"]["path"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))],
    };

    private IEnumerable<YamlNode> Under(params string[] keys)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text));
        return (YamlSequenceNode)keys.Aggregate(yaml.Documents[0].RootNode, (node, key) => node[key]);
    }

    private static string? Find(YamlNode step, string key) =>
        ((YamlMappingNode)step).Children.TryGetValue(key, out var value) ? Scalar(value) : null;

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value!;
}
