using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using ShardWiki.Markup;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>What is known of a page comes back from its bytes, each property of it, also one that is added later.</summary>
public sealed class Facts_that_are_remembered
{
    private static readonly PageFacts All = new()
    {
        Title = "Ἀρχή",
        Tags = ["a", "b"],
        Aliases = ["old/one"],
        StableId = new StableId("begin", 2, 6),
        Headings = [new PageHeading(1, "Start", "start", 7)],
        Anchors = ["here"],
        Links =
        [
            new PageLink { Kind = LinkKind.Embed, Target = "two", Fragment = "part", Label = "words", Line = 3, Column = 4, IsExternal = true },
        ],
        Summary = "Words",
        Meta = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("author", "Ann"),
        Directives = [new PageDirective(new Directive("inline", "[[!inline]]", [new DirectiveParameter("pages", "*")]), 8, 9)],
        Diagrams = [new PageDiagram("graph", 10, 11)],
        IsDraft = true,
        IsExcerpt = true,
        Lines = 12,
        Words = 13,
        Findings = [Finding.Of(FindingCode.PageUnreadable, new Place(ShardName.Parse("notes"), "one.md", 14, 15), "it says so")],
    };

    [Fact]
    public void Come_back_as_they_were() => Assert.Equal(Told(All), Told(Read(Written(All))));

    [Fact]
    public void Come_back_where_there_is_nothing_to_tell()
    {
        var bare = new PageFacts
        {
            Title = "", Tags = [], Aliases = [], Headings = [], Anchors = [], Links = [], Summary = "", Words = 0, Findings = [],
        };

        Assert.Equal(Told(bare), Told(Read(Written(bare))));
    }

    // Where a property is added, this fails until the page above has it too.
    [Fact]
    public void Are_all_that_there_are() => Assert.Empty(Unset(All, "facts"));

    [Fact]
    public void Are_none_where_bytes_are_missing()
    {
        var bytes = Written(All);

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.True(
            Record.Exception(() => Read(bytes[..length])) is IOException or FormatException or ArgumentException));
    }

    private static byte[] Written(PageFacts facts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        FactsForm.Write(writer, facts);
        return bytes.ToArray();
    }

    private static PageFacts Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return FactsForm.Read(reader);
    }

    private static string Told(PageFacts facts) => JsonSerializer.Serialize(facts);

    private static IEnumerable<string> Unset(object value, string name) =>
        value is string or ValueType and not DirectiveParameter ? IsSet(value) ? [] : [name]
        : value is System.Collections.IEnumerable many ? many.Cast<object>().DefaultIfEmpty("").SelectMany(one => Unset(one, name))
        : value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not "IsQuiet")
            .SelectMany(p => p.GetValue(value) is { } set ? Unset(set, $"{name}.{p.Name}") : [$"{name}.{p.Name}"]);

    private static bool IsSet(object value) => value is string text ? text.Length > 0
        : value is System.Collections.IEnumerable many ? many.Cast<object>().Any()
        : !value.Equals(Activator.CreateInstance(value.GetType()));
}
