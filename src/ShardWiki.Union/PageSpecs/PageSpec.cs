using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// An expression that selects pages, in ikiwiki's language (its manual, "ikiwiki/pagespec") with words for what only a
/// union has: globs of whole names, <c>and</c>, <c>or</c>, <c>!</c>, parentheses, and tests such as <c>link(page)</c>.
/// It is parsed once and asked often; it knows no union.
/// </summary>
public sealed record PageSpec
{
    /// <summary>No specification is longer, in characters.</summary>
    public const int Longest = 16 * 1024;

    internal PageSpec(string text, SpecTerm root) => (Text, Root) = (text, root);

    /// <summary>What was written.</summary>
    public string Text { get; }

    /// <summary>The first test in it that nobody knows, which cannot be told of any page; null where all are known.</summary>
    public PageSpecMistake? Unknown { get; internal init; }

    internal SpecTerm Root { get; }

    /// <summary>Whether its answer may depend on the page that it is written on.</summary>
    internal bool IsPlaced => Root.IsPlaced;

    /// <summary>
    /// Tests in it that ask what joining finds out, in ordinal order; a policy, which says how to join, cannot ask them.
    /// </summary>
    public ImmutableArray<string> TestsOfTopics => [.. SpecTests.OfTopics.Where(name => Root.Asks(t => t.Name == name))];

    /// <summary>Whether it asks for internal pages, which no glob selects; changes of the space are such pages.</summary>
    internal bool AsksForInternal => Root.Asks(t => t == SpecTests.Internal);

    /// <summary>As <see cref="SpecTest.OutlivesEdits"/>.</summary>
    internal bool OutlivesEdits => !Root.Asks(t => !t.OutlivesEdits);

    /// <summary>Reads <paramref name="text"/>. It never throws on what is written.</summary>
    public static PageSpecReading Of(string text) => SpecGrammar.Read(text);

    public bool Equals(PageSpec? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
}
