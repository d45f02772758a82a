namespace ShardWiki.Markup;

/// <summary>The text of <c>html-policy.txt</c>, which the assembly carries.</summary>
internal static class PolicyText
{
    public static string Read()
    {
        using var stream = typeof(PolicyText).Assembly.GetManifestResourceStream("html-policy.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
