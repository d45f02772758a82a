using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Leads files that were made again back to what changed: from what a file shows to the shards, the journal, the
/// configuration and the looks that the site was made of then and is now.
/// </summary>
internal sealed class Causes
{
    private const string Revision = ".revision";
    private const string Digest = ".digest";

    private readonly ImmutableSortedDictionary<string, string> _roots;

    /// <summary>The causes between two builds; nothing is known of the one before where <paramref name="then"/> is null.</summary>
    public Causes(StandingBuild? then, StandingBuild now) =>
        _roots = then is null ? ImmutableSortedDictionary<string, string>.Empty : Roots(then, now);

    /// <summary>Why <paramref name="file"/> was made.</summary>
    public MadeLine Of(MadeFile file) => new()
    {
        Path = file.Path,
        Because = [.. file.Causes.Select(Worded).Distinct()],
        By = [.. file.Causes.SelectMany(RootsOf).Distinct().Order(StringComparer.Ordinal)],
    };

    private static string Worded(KnownPart part) => part.Kind switch
    {
        PartKind.Anything => "it may show anything of the space",
        PartKind.Layout => "the layouts",
        PartKind.Around => "what stands around the text",
        PartKind.Text => $"the text of {part.Page}",
        PartKind.Links => $"where links of {part.Page} lead",
        PartKind.Answers => "what it asked of the space by name",
        PartKind.Content => $"the bytes of {part.Page}",
        PartKind.Computed => "what pages say that it tells of",
        PartKind.Output => "its file in the output is gone or another",
        _ => "nothing is remembered of it",
    };

    // A text comes of its shard where that changed, and else of decisions or of the configuration.
    private IEnumerable<string> RootsOf(KnownPart part)
    {
        if (part.Kind is PartKind.Output)
        {
            return [];
        }

        var shard = part.Page.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? $"shard.{part.Page[..colon]}" : "";
        return part.Kind is PartKind.Text or PartKind.Content && _roots.TryGetValue(shard, out var own) ? [own]
            : part.Kind == PartKind.Layout && _roots.TryGetValue("theme", out var looks) ? [looks]
            : _roots.Values;
    }

    private static ImmutableSortedDictionary<string, string> Roots(StandingBuild then, StandingBuild now)
    {
        var roots = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (then.Theme != now.Theme)
        {
            roots["theme"] = "the looks";
        }

        foreach (var name in then.Inputs.Keys.Union(now.Inputs.Keys, StringComparer.Ordinal))
        {
            var (old, next) = (then.Inputs.GetValueOrDefault(name, ""), now.Inputs.GetValueOrDefault(name, ""));
            if (old != next)
            {
                Add(roots, name, (old, next));
            }
        }

        if (roots.Count == 0 && then.Whole != now.Whole)
        {
            roots["known"] = "what is known of the shards beside their files";
        }

        return roots.ToImmutable();
    }

    private static void Add(ImmutableSortedDictionary<string, string>.Builder roots, string name, (string Old, string Next) value)
    {
        if (name.EndsWith(Digest, StringComparison.Ordinal))
        {
            roots.TryAdd(name[..^Digest.Length], $"{Named(name[..^Digest.Length])}: its files");
        }
        else if (name.EndsWith(Revision, StringComparison.Ordinal))
        {
            roots[name[..^Revision.Length]] = $"{Named(name[..^Revision.Length])}: {Short(value.Old)} → {Short(value.Next)}";
        }
        else if (name == "journal.seq")
        {
            roots["journal"] = $"the journal: {Short(value.Old)} → {Short(value.Next)}";
        }
        else if (name == "journal.head")
        {
            roots.TryAdd("journal", "the journal");
        }
        else
        {
            roots[name] = $"the {name}";
        }
    }

    private static string Named(string shard) => shard.Replace('.', ' ');

    private static string Short(string revision) => revision.Length == 0 ? "nothing" : new Revision(revision).Short;
}
