using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// One conflict as doors tell it: its kind, the pages, where a reader meets it, what it is, and a remedy.
/// </summary>
public sealed record ConflictLine
{
    /// <summary><c>divergence</c>, <c>path</c>, <c>overlay</c>, <c>alias</c> or <c>binding</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The identities that it is about.</summary>
    public required ImmutableArray<string> Subjects { get; init; }

    /// <summary>The path in the union where a reader meets it.</summary>
    public required string Address { get; init; }

    /// <summary>What contradicts what.</summary>
    public required string Detail { get; init; }

    /// <summary>Command lines each of which would settle it; empty where there is none.</summary>
    public required ImmutableArray<string> Remedies { get; init; }

    internal static ConflictLine Of(UnionConflict conflict) => new()
    {
        Kind = conflict.Kind.ToString().ToLowerInvariant(),
        Subjects = [.. conflict.Subjects.Select(s => s.ToString())],
        Address = conflict.Address.ToString(),
        Detail = conflict.Detail,
        Remedies = conflict.Remedies,
    };
}
