using System.Text.RegularExpressions;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_type
{
    private static readonly Regex Empty = new(
        "(Manager|Helpers?|Utils?|Utility|Utilities|Common|Misc|Base|Impl|Data|Info|Service|Processor|Handler"
        + "|Context|Factory|Wrapper)$");

    private static IEnumerable<(SourceFile File, DeclaredType Type)> Types =>
        from file in Repository.Source
        from type in file.Types
        select (file, type);

    [Fact]
    public void Has_a_name_that_says_something() =>
        Repository.Has_none(
            from it in Types
            where Empty.IsMatch(it.Type.Name)
            select $"{it.File.Path}: {it.Type.Name}");

    [Fact]
    public void Is_named_like_no_room() =>
        Repository.Has_none(
            from it in Types
            where it.Type.Name is "Index" or "Range" or "Version" or "Path"
                || Repository.Projects("src/").Any(path => Path.GetFileName(path) == $"ShardWiki.{it.Type.Name}.csproj")
            select $"{it.File.Path}: {it.Type.Name}");

    [Fact]
    public void Has_a_file_of_its_name_when_it_is_public() =>
        Repository.Has_none(
            from it in Types
            where it.Type is { IsPublic: true, IsNested: false } && it.Type.Name != it.File.Name
            select $"{it.File.Path}: public {it.Type.Name}");

    [Fact]
    public void Is_defined_in_a_sentence_when_it_is_public() =>
        Repository.Has_none(
            from it in Types
            where it.Type is { IsPublic: true, IsNested: false, IsDocumented: false }
            select $"{it.File.Path}: {it.Type.Name} has no ///");

    [Fact]
    public void Is_sealed_unless_it_is_a_closed_set() =>
        Repository.Has_none(
            from it in Types
            where it.Type.Kind is "class" or "record" or "record class"
            where !it.Type.Is("sealed") && !it.Type.Is("static") && !it.Type.Is("abstract") && !it.Type.Is("partial")
            select $"{it.File.Path}: {it.Type.Name}");

    [Fact]
    public void Has_its_methods_at_home()
    {
        var ours = Types.Select(it => it.Type.Name).ToHashSet(StringComparer.Ordinal);

        Repository.Has_none(
            from file in Repository.Source
            from line in file.Code
            from Match match in Regex.Matches(line, @"\(this\s+(?:in\s+|ref\s+)?(\w+)|\bextension(?:<[^>]*>)?\((\w+)")
            where ours.Contains(match.Groups[1].Value + match.Groups[2].Value)
            select $"{file.Path}: {line.Trim()}");
    }
}
