using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// Something that a shard can be asked to do. The set is closed; the two gated verbs exist so that declaring them can
/// be refused by name (I-12).
/// </summary>
public sealed record Verb
{
    private Verb(string name) => Name = name;

    public static Verb Read { get; } = new("read");
    public static Verb Write { get; } = new("write");
    public static Verb Diff { get; } = new("diff");
    public static Verb Merge { get; } = new("merge");
    public static Verb Lock { get; } = new("lock");
    public static Verb Version { get; } = new("version");
    public static Verb Publish { get; } = new("publish");
    public static Verb Notify { get; } = new("notify");
    public static Verb TranscludeSource { get; } = new("transclude-source");
    public static Verb TranslateSyntax { get; } = new("translate-syntax");
    public static Verb StructuredPayload { get; } = new("structured-payload");
    public static Verb DeriveProjection { get; } = new("derive-projection");
    public static Verb Execute { get; } = new("execute");

    /// <summary>Every verb, the gated two last: the order of every list of verbs.</summary>
    public static ImmutableArray<Verb> All { get; } =
    [
        Read, Write, Diff, Merge, Lock, Version, Publish, Notify, TranscludeSource, TranslateSyntax, StructuredPayload,
        DeriveProjection, Execute,
    ];

    /// <summary>The stable kebab-case name.</summary>
    public string Name { get; }

    public static Verb? Find(string name) =>
        All.FirstOrDefault(verb => string.Equals(verb.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}
