using System.Text;
using System.Text.Json;
using ShardWiki.Git;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>A configuration as it may be given away: with passwords and tokens taken out of its addresses.</summary>
internal static class OpenConfiguration
{
    /// <summary>The text; the same one, comments and all, where there is nothing secret in it.</summary>
    public static string Of(string configuration)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(configuration));
        var text = new StringBuilder(configuration);
        var secrets = stream.Documents[0].RootNode.AllNodes.OfType<YamlScalarNode>()
            .Where(scalar => scalar.Value is { } value && Scrub.Secrets(value) != value)
            .DistinctBy(scalar => scalar.Start.Index).OrderByDescending(scalar => scalar.Start.Index);
        foreach (var scalar in secrets)
        {
            var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
            var written = configuration[start..end];
            // What names the value for others stays; a block of lines ends behind its line.
            var anchor = written.StartsWith('&') ? written[..(written.IndexOfAny([' ', '\n']) + 1)] : "";
            var ending = written.EndsWith('\n') ? "\n" : "";
            text.Remove(start, end - start).Insert(start, $"{anchor}{Quoted(Scrub.Secrets(scalar.Value!))}{ending}");
        }

        return text.ToString();
    }

    // What is a string to JSON is the same one to YAML.
    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value)}\"";
}
