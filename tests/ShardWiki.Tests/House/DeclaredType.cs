namespace ShardWiki.Tests;

/// <summary>A type as its declaration line tells of it.</summary>
internal sealed record DeclaredType(string Name, string Kind, string Modifiers, bool IsNested, bool IsDocumented)
{
    public bool IsPublic => Modifiers.Contains("public", StringComparison.Ordinal);

    public bool Is(string modifier) => Modifiers.Contains(modifier, StringComparison.Ordinal);
}
