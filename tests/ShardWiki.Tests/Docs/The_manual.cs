using System.Text.Json;
using System.Text.RegularExpressions;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual
{
    [Fact]
    public void Says_of_every_finding_what_it_means_and_what_to_do()
    {
        var rows = Manual.Rows("findings.md").Where(row => row.Length == 4).ToLookup(row => row[0].Trim('`'));

        Repository.Has_none(
            from code in FindingCode.All
            let severity = code.Severity.ToString().ToLowerInvariant()
            where !rows[code.Id].Any(row => row[1] == severity && row[2] == code.Meaning && row[3] != "")
            select $"docs/findings.md needs a row: | `{code.Id}` | {severity} | {code.Meaning} | what to do |");
    }

    [Fact]
    public void Knows_no_finding_that_the_program_does_not() =>
        Repository.Has_none(
            from row in Manual.Rows("findings.md")
            where row[0].StartsWith("`SW", StringComparison.Ordinal)
            where FindingCode.All.All(code => $"`{code.Id}`" != row[0])
            select $"docs/findings.md describes {row[0]}, which there is not");

    [Fact]
    public void Has_a_page_for_every_command()
    {
        var index = Manual.Page("commands/index.md");
        const string commands = "src/ShardWiki.Cli/Commands/";

        Repository.Has_none(
            from file in Repository.Source
            where file.Path.StartsWith(commands, StringComparison.Ordinal)
            where file.Name.EndsWith("Command", StringComparison.Ordinal)
            let command = Regex.Replace(file.Name[..^"Command".Length], "(?<=[a-z])[A-Z]", "-$0").ToLowerInvariant()
            where !Repository.Files.Contains($"docs/commands/{command}.md")
                || !index.Contains($"[`{command}`]({command}.md)", StringComparison.Ordinal)
            select $"docs/commands/{command}.md, or its row in docs/commands/index.md, is missing");
    }

    [Fact]
    public void Describes_every_key_of_the_configuration()
    {
        var page = Manual.Page("configuration.md");
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Full("schemas/shardwiki-yml.schema.json")));

        Repository.Has_none(
            from key in KeysIn(schema.RootElement)
            where !page.Contains($"`{key}`", StringComparison.Ordinal) && !page.Contains($".{key}`", StringComparison.Ordinal)
            select $"docs/configuration.md does not describe `{key}`");
    }

    [Fact]
    public void Shows_only_configurations_that_are_read() =>
        Repository.Has_none(
            from file in Repository.Files
            where file == "README.md" || file.StartsWith("docs/", StringComparison.Ordinal)
            where file.EndsWith(".md", StringComparison.Ordinal)
            from block in Regex.Matches(File.ReadAllText(Repository.Full(file)), "(?ms)^```yaml\n(space:.*?)^```")
            where block.Value.Contains("\nshards:", StringComparison.Ordinal)
            let read = ConfigurationReading.Of(block.Groups[1].Value, file)
            where read is ConfigurationOutcome.Refused
            from finding in ((ConfigurationOutcome.Refused)read).Findings
            select $"{finding.Place}: {finding.Message}");

    [Fact]
    public void Lists_every_decision()
    {
        var index = Manual.Page("decisions/index.md");

        Repository.Has_none(
            from file in Repository.Files
            where file.StartsWith("docs/decisions/", StringComparison.Ordinal)
            let name = Path.GetFileName(file)
            where name != "index.md"
            let title = File.ReadLines(Repository.Full(file)).First()
            let line = $"* [{title[2..5]}]({name}): {title[6..]}"
            where !index.Contains(line + "\n", StringComparison.Ordinal)
            select $"docs/decisions/index.md needs the line: {line}");
    }

    [Fact]
    public void Lists_every_page_of_a_format() =>
        Repository.Has_none(
            from file in Repository.Files
            where file.StartsWith("docs/formats/", StringComparison.Ordinal)
            let name = Path.GetFileName(file)
            where name != "index.md" && !Manual.Page("formats/index.md").Contains($"({name})", StringComparison.Ordinal)
            select $"docs/formats/index.md does not name {name}");

    private static IEnumerable<string> KeysIn(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
            ? schema.EnumerateObject().SelectMany(member => member.Name == "properties"
                ? member.Value.EnumerateObject().SelectMany(key => KeysIn(key.Value).Prepend(key.Name))
                : KeysIn(member.Value))
            : [];
}
