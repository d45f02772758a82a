namespace ShardWiki.Bench;

/// <summary>What other generators put around a text, and whether they made a file of every page.</summary>
internal static class BareTemplate
{
    public static string With(string title, string content) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
        <body><main><h1>{title}</h1>
        {content}
        </main></body></html>

        """;

    /// <summary>The run; it failed where it left out pages, whatever it answered.</summary>
    public static MeasuredRun Checked(Ground ground, string output, MeasuredRun run)
    {
        var made = Directory.Exists(output) ? Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Count() : 0;
        return made >= ground.Pages
            ? run
            : throw new InvalidOperationException($"{made} pages of {ground.Pages} are in {output}");
    }
}
