using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Reads <c>shardwiki.yml</c>: every key is known, every value fits, or the file is refused with all reasons.
/// </summary>
internal static class ConfigurationReading
{
    private static readonly FrozenDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["none"] = Severity.None,
        ["note"] = Severity.Note,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The configuration that <paramref name="text"/> writes; <paramref name="path"/> is where it stands.
    /// </summary>
    public static ConfigurationOutcome Of(string text, string path)
    {
        var file = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path) ?? "";
        var complaints = new YamlComplaints(file);
        var configuration = YamlFile.Read(text, file, complaints) is { } root ? Read(root, folder) : null;
        return complaints.All is { IsEmpty: false } findings || configuration is null
            ? new ConfigurationOutcome.Refused(complaints.All)
            : new ConfigurationOutcome.Read(configuration);
    }

    private static SpaceConfiguration Read(YamlSection root, string folder)
    {
        root.Knows(
            "space", "title", "base-url", "journal", "shards", "policy", "findings", "schemes", "theme", "output", "without",
            "redirects", "navigation", "diagrams");
        var name = SpaceNameOf(root);
        return new SpaceConfiguration
        {
            Space = name,
            Title = root.Text("title") ?? name.ToString(),
            BaseUrl = BaseUrlOf(root),
            Journal = JournalOf(root.Section("journal")),
            Entries = ShardsReading.Of(root, folder),
            Policy = PolicyReading.Of(root.Section("policy")),
            FailsOnConflicts = FailsOnConflicts(root.Section("policy")),
            Severities = SeveritiesOf(root.Section("findings")),
            Schemes = root.Find("schemes") is null ? ["https", "ssh"] : [.. root.Texts("schemes").Select(s => s.Text)],
            Theme = root.Text("theme") ?? "default",
            Output = root.Text("output") ?? "site",
            Without = WithoutReading.Of(root),
            Redirects = RedirectsReading.Of(root),
            Navigation = NavigationReading.Of(root),
            Diagrams = DiagramsReading.Of(root.Section("diagrams")),
        };
    }

    private static SpaceName SpaceNameOf(YamlSection root)
    {
        var text = root.Required("space");
        if (!SpaceName.TryParse(text, out var name) && text.Length > 0)
        {
            root.Complain(
                FindingCode.ValueUnfit,
                "space",
                $"'{text}' is no name: lower-case letters, digits and '-', at most 40");
        }

        return name;
    }

    private static Uri? BaseUrlOf(YamlSection root)
    {
        if (root.Text("base-url") is not { Length: > 0 } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Scheme is "https" or "http"
            && url.UserInfo.Length == 0)
        {
            return text.EndsWith('/') ? url : new Uri(text + "/");
        }

        root.Complain(FindingCode.ValueUnfit, "base-url", "'base-url' must be an https or http URL without a user");
        return null;
    }

    private static JournalConfiguration JournalOf(YamlSection journal)
    {
        journal.Knows("repository", "remote", "seed");
        var standard = new JournalConfiguration();
        return new JournalConfiguration
        {
            Repository = journal.Text("repository") ?? standard.Repository,
            Remote = journal.Text("remote") ?? standard.Remote,
            Seed = journal.Text("seed"),
        };
    }

    private static bool FailsOnConflicts(YamlSection policy)
    {
        var exposure = policy.Text("conflicts") ?? "show";
        if (exposure is not ("show" or "fail"))
        {
            policy.Complain(FindingCode.ValueUnfit, "conflicts", $"'conflicts' is show or fail, not '{exposure}'");
        }

        return exposure == "fail";
    }

    private static FrozenDictionary<string, Severity> SeveritiesOf(YamlSection findings)
    {
        var byCode = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (code, word) in findings.Pairs())
        {
            if (FindingCode.All.All(c => c.Id != code))
            {
                findings.Complain(FindingCode.ValueUnfit, code, $"'{code}' is no code of a finding");
            }
            else if (Severities.TryGetValue(word, out var severity))
            {
                byCode[code] = severity;
            }
            else
            {
                findings.Complain(
                    FindingCode.ValueUnfit, code, $"'{word}' is no severity; use none, note, warning or error");
            }
        }

        return byCode.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
