using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A class of readers, for which one site is built. There is one now, <see cref="Everybody"/>, who sees what is open.
/// </summary>
public sealed record Reader
{
    /// <summary>Whoever comes along.</summary>
    public static readonly Reader Everybody = new();

    private Reader()
    {
    }

    /// <summary>Whether this reader may see what is so authorized.</summary>
    public bool MaySee(Authorization authorization) => authorization == Authorization.Open;
}
