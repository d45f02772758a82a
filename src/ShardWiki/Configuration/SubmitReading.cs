using System.Collections.Frozen;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads how overlays are submitted to a shard: the <c>submit</c> of its entry.</summary>
internal static class SubmitReading
{
    private static readonly FrozenDictionary<string, SubmitWay> Ways = new Dictionary<string, SubmitWay>
    {
        ["branch"] = SubmitWay.Branch,
        ["agit"] = SubmitWay.Agit,
        ["gerrit"] = SubmitWay.Gerrit,
        ["gitlab"] = SubmitWay.GitLab,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The route, or null where the entry says nothing of it.</summary>
    public static SubmitRoute? Of(YamlSection shard)
    {
        if (shard.Find("submit") is null)
        {
            return null;
        }

        var submit = shard.Section("submit");
        submit.Knows("way", "remote", "target", "prefix");
        var word = submit.Text("way") ?? "branch";
        if (!Ways.TryGetValue(word, out var way))
        {
            submit.Complain(
                FindingCode.ValueUnfit, "way", $"'{word}' is no way to submit; there are branch, agit, gerrit and gitlab");
        }

        return new SubmitRoute
        {
            Way = way,
            Remote = submit.Text("remote") ?? "",
            Target = BranchOf(submit, "target", ""),
            Prefix = BranchOf(submit, "prefix", new SubmitRoute { Way = way }.Prefix),
        };
    }

    // What could be no part of a branch's name by git's rules is refused before anything is pushed.
    private static string BranchOf(YamlSection submit, string key, string otherwise)
    {
        var name = submit.Text(key) ?? otherwise;
        var isOdd = name.Any(c => c is <= ' ' or '~' or '^' or ':' or '?' or '*' or '[' or '\\' or '\x7f')
            || name.Contains("..", StringComparison.Ordinal) || name.Contains("@{", StringComparison.Ordinal)
            || name.Contains("//", StringComparison.Ordinal) || name.StartsWith('/') || name.StartsWith('-');
        if (isOdd)
        {
            submit.Complain(FindingCode.ValueUnfit, key, $"'{name}' can be no name of a branch");
        }

        return isOdd ? otherwise : name;
    }
}
