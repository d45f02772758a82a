using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>How diagrams become pictures: <c>diagrams</c> in <c>shardwiki.yml</c>. Nothing is drawn where it says nothing.</summary>
internal sealed record DiagramsConfiguration
{
    /// <summary>The program that draws, and its arguments; empty where there is none.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>A folder with pictures that were drawn before; the configuration of an archive has it. Empty for none.</summary>
    public string Drawn { get; init; } = "";

    /// <summary>Whether no diagram has a picture.</summary>
    public bool IsNothing => Command.IsEmpty && Drawn.Length == 0;
}
