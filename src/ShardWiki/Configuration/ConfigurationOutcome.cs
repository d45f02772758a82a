using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// What came of reading <c>shardwiki.yml</c>: a configuration, or everything that is wrong with the file.
/// </summary>
internal abstract record ConfigurationOutcome
{
    private ConfigurationOutcome()
    {
    }

    public sealed record Read(SpaceConfiguration Configuration) : ConfigurationOutcome;

    public sealed record Refused(ImmutableArray<Finding> Findings) : ConfigurationOutcome;
}
