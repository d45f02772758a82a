namespace ShardWiki;

/// <summary>What is to be published, and where.</summary>
public sealed record SitePublishing
{
    /// <summary>The space.</summary>
    public required DecisionRequest Space { get; init; }

    /// <summary>The folder of the built site; the configuration's output where it is null.</summary>
    public string? Site { get; init; }

    /// <summary>Where.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>True where it is only to be told what would be sent.</summary>
    public bool OnlyTells { get; init; }
}
