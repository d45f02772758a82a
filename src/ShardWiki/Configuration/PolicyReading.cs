using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Reads what the configuration says about joining: <c>policy:</c>.</summary>
internal static class PolicyReading
{
    private const int MostPermutations = 1024;

    private static readonly FrozenDictionary<string, CanonicalPolicy> Words = new Dictionary<string, CanonicalPolicy>
    {
        ["chorus"] = CanonicalPolicy.Chorus,
        ["designated"] = CanonicalPolicy.Designated,
        ["shard-order"] = CanonicalPolicy.ShardOrder,
        ["newest"] = CanonicalPolicy.Newest,
        ["git-merge"] = CanonicalPolicy.GitMerge,
        ["overlay-only"] = CanonicalPolicy.OverlayOnly,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The policy that the section writes, with its defaults.</summary>
    public static UnionPolicy Of(YamlSection policy)
    {
        policy.Knows("canonical", "conflicts", "equivalence", "rules");
        return new UnionPolicy(Canonical(policy), Numbers(policy.Section("equivalence")))
        {
            Rules = [.. policy.Sections("rules").Select(FindRule).OfType<PolicyRule>()],
        };
    }

    private static EquivalenceSettings Numbers(YamlSection numbers)
    {
        numbers.Knows("threshold", "path", "title", "containment", "shingle", "permutations");
        var standard = new EquivalenceSettings();
        return new EquivalenceSettings
        {
            Threshold = numbers.Share("threshold", standard.Threshold),
            Path = numbers.Share("path", standard.Path),
            Title = numbers.Share("title", standard.Title),
            Containment = numbers.Share("containment", standard.Containment),
            Shingle = Count(numbers, ("shingle", "a number of words from 1 to 20"), standard.Shingle, n => n is >= 1 and <= 20),
            Permutations = Count(
                numbers,
                ("permutations", "a multiple of 8 from 16 to 1024"),
                standard.Permutations,
                n => n is >= 16 and <= MostPermutations && n % 8 == 0),
        };
    }

    private static int Count(YamlSection numbers, (string Key, string Meaning) what, int otherwise, Func<int, bool> fits)
    {
        if (numbers.Text(what.Key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && fits(count))
        {
            return count;
        }

        numbers.Complain(FindingCode.ValueUnfit, what.Key, $"'{what.Key}' must be {what.Meaning}, not '{text}'");
        return otherwise;
    }

    private static CanonicalPolicy Canonical(YamlSection policy)
    {
        var text = policy.Text("canonical") ?? "shard-order";
        if (!Words.TryGetValue(text, out var canonical))
        {
            var words = string.Join(", ", Words.Keys.Order(StringComparer.Ordinal));
            policy.Complain(FindingCode.ValueUnfit, "canonical", $"'{text}' is no policy; use one of {words}");
        }

        return canonical;
    }

    private static PolicyRule? FindRule(YamlSection rule)
    {
        rule.Knows("paths", "pages", "topic", "canonical");
        _ = rule.Required("canonical");
        string[] named = [.. new[] { "paths", "pages", "topic" }.Where(k => rule.Text(k) is not null)];
        if (named.Length != 1)
        {
            rule.Complain(FindingCode.KeyMissing, "paths", "a rule is for 'paths', for 'pages' or for a 'topic', and for one of these only");
            return null;
        }

        var text = rule.Text(named[0])!;
        return named[0] switch
        {
            "paths" => ForPaths(rule, text),
            "pages" => ForPages(rule, text),
            _ => ForTopic(rule, text),
        };
    }

    private static PolicyRule.ForPages? ForPages(YamlSection rule, string pages)
    {
        if (PageSpec.Of(pages).Trouble is { } mistake)
        {
            rule.Complain(FindingCode.ValueUnfit, "pages", $"'{pages}': {mistake}");
            return null;
        }

        var spec = ((PageSpecReading.Read)PageSpec.Of(pages)).Spec;
        if (spec.TestsOfTopics is [var test, ..])
        {
            rule.Complain(FindingCode.ValueUnfit, "pages", $"'{pages}' asks {test}(), which only joining can tell, and a policy says how to join");
            return null;
        }

        return new PolicyRule.ForPages(spec, rule.PlaceOf("pages"), Canonical(rule));
    }

    private static PolicyRule.ForPaths? ForPaths(YamlSection rule, string paths)
    {
        if (PathPattern.TryParse(paths, out var pattern, out var mistake))
        {
            return new PolicyRule.ForPaths(pattern, Canonical(rule));
        }

        rule.Complain(FindingCode.ValueUnfit, "paths", $"'{paths}': {mistake.Message}");
        return null;
    }

    private static PolicyRule.ForTopic? ForTopic(YamlSection rule, string topic)
    {
        if (Identity.TryParse(topic, out var page))
        {
            return new PolicyRule.ForTopic(page, Canonical(rule));
        }

        rule.Complain(FindingCode.ValueUnfit, "topic", $"'{topic}' is no page's id, such as notes:install.md");
        return null;
    }
}
