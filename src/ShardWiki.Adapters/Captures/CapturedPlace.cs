using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What was kept of one shard, and files of the space within it that are no content and are to be left out.</summary>
public sealed record CapturedPlace(ShardCapture Capture, ImmutableArray<string> Exclude);
