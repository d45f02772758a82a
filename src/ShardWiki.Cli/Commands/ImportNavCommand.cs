using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>import-nav [--prefix PATH] FILE</c></summary>
internal static class ImportNavCommand
{
    public static Command Of(GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "mkdocs.yml, _toc.yml, SUMMARY.md or nav.adoc." };
        var prefix = new Option<string?>("--prefix") { Description = "Where its pages stand in the union: the shard's mount.", HelpName = "PATH" };
        var command = new Command("import-nav", "Write the navigation of another program as this one's configuration has it.") { file, prefix };
        command.SetAction(parsed =>
        {
            var outcome = ImportNavigationVerb.Run(options.PathOf(parsed, parsed.GetValue(file)!), parsed.GetValue(prefix) ?? "");
            var telling = options.TellingOf(parsed);
            foreach (var left in (outcome as NavigationImported)?.LeftOut ?? [])
            {
                telling.Warn(Inert.Line($"left out, as no page: {left}"));
            }

            return telling.Tell(outcome, (told, to) => to.Write((told as NavigationImported)?.Yaml));
        });
        return command;
    }
}
