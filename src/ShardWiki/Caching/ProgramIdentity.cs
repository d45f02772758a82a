using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Which program this is, to the bit: what one program remembered is nothing to another, be it of the same version. The
/// ids of compiled modules are hashes of what was compiled.
/// </summary>
internal static class ProgramIdentity
{
    private static readonly Type[] Rooms =
    [
        typeof(Identity), typeof(GitRepository), typeof(Gathering), typeof(PageParse), typeof(CoordinationState), typeof(Unite),
        typeof(Project), typeof(ProgramIdentity),
    ];

    /// <summary>The identity, 64 lower-case hex digits.</summary>
    public static string Text { get; } = TextDigest.Of(
        [.. Rooms.Select(room => $"{room.Module.ModuleVersionId}"), $"{Environment.Version}"]);
}
