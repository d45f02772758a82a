namespace ShardWiki.Projection;

/// <summary>
/// Reads the tables that the assembly carries; the only input that is neither handed in nor computed.
/// </summary>
internal static class EmbeddedText
{
    /// <summary>The text of the table called <paramref name="name"/>.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
