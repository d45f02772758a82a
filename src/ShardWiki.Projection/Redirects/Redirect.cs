namespace ShardWiki.Projection;

/// <summary>An address that leads to another, both from the root of the host, with a slash at the end.</summary>
/// <param name="From">The address that was.</param>
/// <param name="To">The address that is.</param>
internal sealed record Redirect(string From, string To)
{
    /// <summary>The old address without the slash at its end.</summary>
    public string Bare => From.TrimEnd('/');

    /// <summary>The old address as servers that decode addresses see it.</summary>
    public string Plain => Uri.UnescapeDataString(From);

    /// <summary>The new address for servers that encode what they send.</summary>
    public string PlainTo => Uri.UnescapeDataString(To);
}
