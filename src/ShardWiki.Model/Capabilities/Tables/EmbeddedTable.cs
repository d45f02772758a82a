using System.Text;

namespace ShardWiki.Model;

/// <summary>The text of a table that ships inside this assembly: the one place that opens a resource.</summary>
internal static class EmbeddedTable
{
    internal static string TextOf(string file)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(file)
            ?? throw new MalformedTableException(file, 0, "the table is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
