using System.Collections.Immutable;
using System.IO.Enumeration;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Versions of an entry whose branches and tags are elsewhere: what the entry says, name or pattern, in order.</summary>
internal sealed record SoughtVersions(Attachment Entry, ImmutableArray<SoughtVersions.Wish> Wishes)
{
    public string Name => Entry.Name.ToString();

    /// <summary>A branch or tag by its name, or a pattern of such names, and where that is written.</summary>
    internal sealed record Wish(string Written, Place Place)
    {
        public bool IsPattern => IsOne(Written);

        public bool Fits(string reference) => FileSystemName.MatchesSimpleExpression(Written, reference, ignoreCase: false);

        /// <summary>Whether a text is a pattern.</summary>
        public static bool IsOne(string written) => written.AsSpan().ContainsAny('*', '?');
    }
}
