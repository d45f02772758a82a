using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;

namespace ShardWiki.Tests;

/// <summary>Random JSON terms, with keys and texts that UTF-8 and UTF-16 sort differently, and that need escapes.</summary>
internal static class RandomTerm
{
    private static readonly string[] Texts =
        ["", "a", "B", "ab", "\u00f6", "\r", "\"", "\\u", "\ufb33", "\ud83d\ude00", "\u0080", "\u001f", "1"];

    public static Arbitrary<JsonTerm> Arbitrary => Term(3).ToArbitrary();

    private static Gen<JsonTerm> Term(int depth) => depth == 0 ? Leaf() : Gen.OneOf(Leaf(), List(depth), Map(depth));

    private static Gen<JsonTerm> Leaf() => Gen.OneOf(
        Gen.Elements<JsonTerm>(new JsonTerm.Nothing(), new JsonTerm.Truth(true), new JsonTerm.Truth(false)),
        Gen.Elements(Texts).Select(JsonTerm (text) => new JsonTerm.Text(text)),
        Gen.Elements(0, 1.5, -7, 1e30, 9007199254740992, 5e-324).Select(JsonTerm (number) => new JsonTerm.Number(number)));

    private static Gen<JsonTerm> List(int depth) => Gen.Choose(0, 3).SelectMany(
        count => Gen.ArrayOf(Term(depth - 1), count),
        JsonTerm (_, items) => new JsonTerm.List([.. items]));

    private static Gen<JsonTerm> Map(int depth) => Gen.SubListOf(Texts).SelectMany(
        keys => Gen.ArrayOf(Term(depth - 1), keys.Count),
        JsonTerm (keys, values) => JsonTerm.Map.FindOf(
            [.. keys.Zip(values, (key, value) => KeyValuePair.Create(key, value))])!);
}
