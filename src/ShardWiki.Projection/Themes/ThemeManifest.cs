using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What <c>theme.yml</c> says: the theme's name, and which assets every page names, styles and scripts in order.
/// </summary>
internal sealed record ThemeManifest(string Name, ImmutableArray<string> Styles, ImmutableArray<string> Scripts, string Icon)
{
    /// <summary>The theme that this one begins with; empty for none.</summary>
    public string Extends { get; init; } = "";

    /// <summary>The file that holds it.</summary>
    public const string File = "theme.yml";

    /// <summary>Reads <paramref name="text"/>; what is odd in it goes to <paramref name="errors"/>.</summary>
    public static ThemeManifest Of(string text, ICollection<ThemeError> errors)
    {
        // The few lines of YAML that a theme needs: "key: value", and "- item" below a key.
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var key = "";
        foreach (var (line, number) in text.Split('\n').Select((l, i) => (l.TrimEnd(), i + 1)))
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal) && key.Length > 0)
            {
                values[key].Add(Scalar(line.TrimStart()[2..]));
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line[0] != ' ')
            {
                key = line[..colon];
                var scalar = Scalar(line[(colon + 1)..]);
                values[key] = scalar.Length > 0 ? [scalar] : [];
                Check(key, number, errors);
            }
            else
            {
                errors.Add(new ThemeError(File, number, "this is no 'key: value' and no '- item' below a key"));
            }
        }

        return new ThemeManifest(
            First(values, "name"), [.. values.GetValueOrDefault("styles") ?? []], [.. values.GetValueOrDefault("scripts") ?? []], First(values, "icon"))
        {
            Extends = First(values, "extends"),
        };
    }

    /// <summary>This theme on top of <paramref name="below"/>: its styles and scripts come after, its icon instead.</summary>
    public ThemeManifest On(ThemeManifest below) => this with
    {
        Styles = [.. below.Styles, .. Styles.Where(s => !below.Styles.Contains(s))],
        Scripts = [.. below.Scripts, .. Scripts.Where(s => !below.Scripts.Contains(s))],
        Icon = Icon.Length > 0 ? Icon : below.Icon,
    };

    private static void Check(string key, int line, ICollection<ThemeError> errors)
    {
        if (key is not ("name" or "extends" or "styles" or "scripts" or "icon"))
        {
            errors.Add(new ThemeError(File, line, $"unknown key '{key}'; a theme says 'name', 'extends', 'styles', 'scripts' and 'icon'"));
        }
    }

    private static string Scalar(string text) => text.Trim().Trim('"', '\'');

    private static string First(Dictionary<string, List<string>> values, string key) =>
        values.GetValueOrDefault(key) is [var first, ..] ? first : "";
}
