using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds the version at which two pages were one, by their histories alone. Where both repositories share commits, the
/// newest change that both histories name holds what git's merge base holds at the page; where they share none, content
/// that both once had does the same.
/// </summary>
internal static class CommonVersions
{
    /// <summary>The newest common version of both, counted in the history of <paramref name="voice"/>; or null.</summary>
    public static CommonVersion? Find(GatheredPage voice, GatheredPage reference)
    {
        var (ours, theirs) = (Life.Of(voice), Life.Of(reference));
        var changes = theirs.Select(c => (c.Revision, c.Content)).ToHashSet();
        var contents = theirs.Select(c => c.Content).ToHashSet();
        var common = ours.FirstOrDefault(c => changes.Contains((c.Revision, c.Content)) && Life.Says(c.Content))
            ?? ours.FirstOrDefault(c => contents.Contains(c.Content) && Life.Says(c.Content));
        return common is null ? null : new CommonVersion(common.Content, common.At);
    }
}
