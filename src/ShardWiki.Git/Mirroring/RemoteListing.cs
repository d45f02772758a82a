using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>What a remote says that it has: its branches and tags, and which branch is its own.</summary>
internal sealed record RemoteListing(ImmutableDictionary<string, ObjectName> References, string? Default)
{
    internal static RemoteListing Parse(IEnumerable<string> lines)
    {
        var references = ImmutableDictionary.CreateBuilder<string, ObjectName>(StringComparer.Ordinal);
        string? head = null;
        foreach (var line in lines)
        {
            if (line.Split('\t') is not [var value, var name])
            {
                continue;
            }

            if (name == "HEAD" && value.StartsWith("ref: ", StringComparison.Ordinal))
            {
                head = value["ref: ".Length..];
            }
            else if (ObjectName.TryParse(value, out var id))
            {
                references[name] = id;
            }
        }
        var all = references.ToImmutable();
        return new RemoteListing(all, head is not null && all.ContainsKey(head) ? head : LikeHead(all));
    }

    /// <summary>Branches and tags by their short names, sorted.</summary>
    internal ImmutableArray<string> Names =>
    [
        .. References.Keys.Where(name => !name.EndsWith("^{}", StringComparison.Ordinal))
            .Select(name => new[] { "refs/heads/", "refs/tags/" }
                .FirstOrDefault(place => name.StartsWith(place, StringComparison.Ordinal)) is { } place
                    ? name[place.Length..]
                    : null)
            .OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The full name that a user's word stands for; null is the default branch.</summary>
    internal string? FullName(string? reference)
    {
        if (reference is null)
        {
            return Default;
        }

        var places = new[] { "", "refs/heads/", "refs/tags/" };
        return places.Select(place => place + reference)
            .FirstOrDefault(name => name.StartsWith("refs/", StringComparison.Ordinal) && References.ContainsKey(name));
    }

    // A bundle, or an old server, says where HEAD is but not what it stands for.
    private static string? LikeHead(ImmutableDictionary<string, ObjectName> references)
    {
        var branches = references.Keys.Where(name => name.StartsWith("refs/heads/", StringComparison.Ordinal));
        if (references.TryGetValue("HEAD", out var head))
        {
            branches = branches.Where(name => references[name] == head);
        }

        return branches.OrderBy(name => name switch { "refs/heads/main" => 0, "refs/heads/master" => 1, _ => 2 })
            .ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
    }
}
