using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>One of the six things that core does with a shard and that the degradation contract decides.</summary>
public sealed record Operation
{
    private Operation(string name) => Name = name;

    /// <summary>Write a page, apply an overlay.</summary>
    public static Operation Write { get; } = new("write");

    /// <summary>Transclude, or address a span.</summary>
    public static Operation Transclude { get; } = new("transclude");

    /// <summary>Project into the site, and cache.</summary>
    public static Operation Project { get; } = new("project");

    public static Operation Query { get; } = new("query");

    public static Operation Translate { get; } = new("translate");

    /// <summary>Compare and join with other shards.</summary>
    public static Operation Federate { get; } = new("federate");

    public static ImmutableArray<Operation> All { get; } = [Write, Transclude, Project, Query, Translate, Federate];

    public string Name { get; }

    /// <summary>The spectra that the contract reads together for this operation, in the order of the spectra.</summary>
    public ImmutableArray<Spectrum> Reads => ContractTable.Embedded.ReadsOf(this);

    public static Operation? Find(string name) =>
        All.FirstOrDefault(operation => string.Equals(operation.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}
