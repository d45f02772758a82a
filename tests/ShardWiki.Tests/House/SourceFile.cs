using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShardWiki.Tests;

/// <summary>One C# file of src as the house rules see it: by its lines, not by its syntax tree.</summary>
internal sealed record SourceFile(string Path, ImmutableArray<string> Lines)
{
    private const string Modifiers =
        @"((public|internal|private|protected|file|static|sealed|abstract|readonly|ref|unsafe|partial|new)\s+)*";

    private const string Kinds = "record struct|record class|record|class|struct|interface|enum|delegate";

    private static readonly Regex Type = new(
        $@"^(?<indent>\s*)(?<modifiers>{Modifiers})(?<kind>{Kinds})\s+(?<name>\w+).*$");

    private static readonly Regex Comment = new(@"^\s*//.*$|\s//\s.*$");

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The lines without comments, which may well name what the code may not.</summary>
    public IEnumerable<string> Code => Lines.Select(line => Comment.Replace(line, ""));

    public IEnumerable<DeclaredType> Types =>
        from pair in Lines.Select((line, index) => (Match: Type.Match(line), index))
        where pair.Match.Success
        let name = pair.Match.Groups["kind"].Value == "delegate"
            ? Regex.Match(pair.Match.Value, @"(\w+)\s*(<[^(]*>)?\(").Groups[1].Value
            : pair.Match.Groups["name"].Value
        select new DeclaredType(
            name, pair.Match.Groups["kind"].Value, pair.Match.Groups["modifiers"].Value,
            pair.Match.Groups["indent"].Length > 0, Documented(pair.index));

    public static SourceFile Read(string path) => new(path, [.. File.ReadAllLines(Repository.Full(path))]);

    private bool Documented(int line)
    {
        do line--;
        while (line >= 0 && Regex.IsMatch(Lines[line], @"^\s*\["));
        return line >= 0 && Lines[line].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }
}
