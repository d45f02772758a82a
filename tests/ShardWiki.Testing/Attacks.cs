using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ShardWiki.Testing;

/// <summary>What shards of hostile people hold, one attack a line in the text files beside this one.</summary>
public static class Attacks
{
    /// <summary>HTML and Markdown.</summary>
    public static ImmutableArray<string> Html { get; } = Lines("html.txt");

    /// <summary>Paths of files as a git tree can hold them; <see cref="IsFileName"/> says which a folder can.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Lines("names.txt").Select(Unescaped)];

    /// <summary>SVG files, each after <c>safe</c> or <c>acts</c>.</summary>
    public static ImmutableArray<string> Drawings { get; } = Lines("drawings.txt");

    /// <summary>Addresses of repositories.</summary>
    public static ImmutableArray<string> Addresses { get; } = Rows("git ");

    /// <summary>Refs of repositories.</summary>
    public static ImmutableArray<string> References { get; } = Rows("ref ");

    /// <summary>Documents that cost a careless parser minutes, by their names.</summary>
    public static ImmutableArray<(string Name, string Text)> Documents { get; } =
        [.. Lines("documents.txt").Select(Document)];

    /// <summary>Whether a folder of this machine can hold a file of this path.</summary>
    public static bool IsFileName(string path) =>
        !path.Contains('\0', StringComparison.Ordinal)
        && path.Split('/').All(name => name is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(name) < 256);

    private static ImmutableArray<string> Rows(string kind) =>
    [
        .. Lines("addresses.txt").Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => Unescaped(line[kind.Length..])),
    ];

    private static (string Name, string Text) Document(string line)
    {
        var cells = line.Split(" | ");
        var (begin, piece, end) = (Text(cells[1]), Text(cells[2]), Text(cells[4]));
        var count = int.Parse(cells[3], CultureInfo.InvariantCulture);
        var text = new StringBuilder(begin);
        for (var i = 0; i < count; i++)
        {
            text.Append(piece.Contains('%', StringComparison.Ordinal)
                ? piece.Replace("%", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : piece);
        }

        return (cells[0], text.Append(end).ToString());
    }

    private static string Text(string json) => JsonSerializer.Deserialize<string>(json)!;

    private static string Unescaped(string line) => Regex.Replace(line, @"\\(?:u([0-9a-f]{4})|(\\))", found =>
        found.Groups[2].Success
            ? "\\"
            : ((char)int.Parse(found.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static ImmutableArray<string> Lines(string file) =>
    [
        .. File.ReadLines(Path.Combine(SourceTree.Root, "tests", "ShardWiki.Testing", "Attacks", file))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)),
    ];
}
