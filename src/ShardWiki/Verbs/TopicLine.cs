using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>A topic in one line: its id, its path, its members, and which of them is met first; none in a chorus.</summary>
public sealed record TopicLine(string Id, string Path, ImmutableArray<string> Members, string? First)
{
    /// <summary>The whole as one text, by which two lines are told apart.</summary>
    internal string Key => $"{Path}\n{First}\n{string.Join('\n', Members)}";

    internal static TopicLine Of(Topic topic) => new(
        topic.Id.ToString(),
        topic.Address.ToString(),
        [.. topic.Voices.Select(v => v.Id).Order().Select(v => v.ToString())],
        topic.Canonical?.ToString());
}
