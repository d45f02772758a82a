using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The situations that share one packing of both packages.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackages : ICollectionFixture<PackedFeed>;
