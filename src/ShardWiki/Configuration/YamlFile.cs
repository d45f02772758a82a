using System.Globalization;
using ShardWiki.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>Reads the one mapping that a YAML file of the space is.</summary>
internal static class YamlFile
{
    /// <summary>The file's mapping; null, with a complaint, where it is none.</summary>
    public static YamlSection? Read(string text, string file, YamlComplaints complaints)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            var place = new Place(null, file, (int)broken.Start.Line, (int)broken.Start.Column);
            complaints.Add(FindingCode.ConfigurationNotYaml, place, $"this is not YAML: {Reason(broken)}");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new YamlSection(root, file, complaints);
        }

        complaints.Add(
            FindingCode.ConfigurationNotYaml, new Place(null, file, 1, 1), "this must be one YAML mapping of keys");
        return null;
    }

    private static string Reason(YamlException broken)
    {
        var innermost = broken.InnerException?.Message ?? broken.Message;
        return innermost.TrimEnd('.').ToLower(CultureInfo.InvariantCulture);
    }
}
