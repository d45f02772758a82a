using System.Collections.Immutable;
using System.Text.Json;

namespace ShardWiki.Serve;

/// <summary>What the last build left: a site, and what is wrong. It is one line of JSON on standard input.</summary>
internal sealed record News
{
    /// <summary>Before the first build has ended.</summary>
    public static readonly News None = new() { Trouble = "The site is being built" };

    /// <summary>The folder of the site, absolute; null where there is none.</summary>
    public string? Site { get; init; }

    /// <summary>What is wrong, in words; null where nothing is.</summary>
    public string? Trouble { get; init; }

    /// <summary>The findings that belong to it.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Reads a line that the command line wrote.</summary>
    public static News Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new News
        {
            Site = root.GetProperty("site").GetString(),
            Trouble = root.GetProperty("trouble").GetString(),
            Lines = [.. root.GetProperty("lines").EnumerateArray().Select(text => text.GetString()!)],
        };
    }
}
