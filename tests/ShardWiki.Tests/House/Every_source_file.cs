using System.Text.RegularExpressions;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_source_file
{
    [Fact]
    public void Fits_on_few_screens_or_says_why_not() =>
        Repository.Has_none(
            from file in Repository.Source
            where file.Lines.Length > 200 && !Regex.IsMatch(file.Lines[0], "^// Longer than a screen: .+")
            select $"{file.Path} has {file.Lines.Length} lines");

    [Fact]
    public void Is_short_more_often_than_not()
    {
        var lengths = Repository.Source.Select(file => file.Lines.Length).Order().ToArray();

        Assert.InRange(lengths[lengths.Length / 2], 1, 99);
    }

    [Fact]
    public void Knows_no_strangers() =>
        Repository.Has_none(
            from row in Repository.Table("strangers.txt")
            let stranger = new Regex(row[0])
            let allowed = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            from file in Repository.Source
            where !allowed.Any(place => (file.Path + "/").StartsWith(place + "/", StringComparison.Ordinal))
            from line in Searched(file, row[0]).Index()
            where stranger.IsMatch(line.Item)
            select $"{file.Path}({line.Index + 1}): {line.Item.Trim()} -- {row[2]}");

    [Fact]
    public void Is_partial_only_for_a_source_generator() =>
        Repository.Has_none(
            from file in Repository.Source
            where file.Code.Any(line => Regex.IsMatch(line, @"\bpartial\s+(class|record|struct|interface)\b"))
            where !file.Code.Any(line => Regex.IsMatch(line, @"\[(GeneratedRegex|LibraryImport|JsonSerializable)\b"))
            select $"{file.Path} is partial");

    [Fact]
    public void Has_the_namespace_of_its_assembly() =>
        Repository.Has_none(
            from file in Repository.Source
            let assembly = file.Path.Split('/')[1]
            let spaces = file.Code.Where(line => line.StartsWith("namespace ", StringComparison.Ordinal)).ToArray()
            where spaces.Length > 0 && !spaces.SequenceEqual([$"namespace {assembly};"])
            select $"{file.Path}: {string.Join(' ', spaces)}");

    // A promise to do something later is one in a comment too.
    private static IEnumerable<string> Searched(SourceFile file, string pattern) =>
        pattern.Contains("TODO", StringComparison.Ordinal) ? file.Lines : file.Code;
}
