using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace ShardWiki.Cli;

/// <summary>The command line as a whole: its commands, and the one place where the unexpected is caught.</summary>
internal static class CommandLine
{
    private const int UserCanFixIt = 2;

    public static int Run(string[] args)
    {
        var options = new GlobalOptions();
        var root = Root(options);
        // "@x" is a name like any other here, not a file with more arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return options.TellingOfMistake(parsed, args).Tell(UsageWords.Of(root, parsed), (_, _) => { });
        }

        try
        {
            return Invoked(parsed, options.TellingOf(parsed));
        }
        catch (OperationCanceledException)
        {
            return Told(options.TellingOf(parsed), new IOException("stopped; run the command again to go on"));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Told(options.TellingOf(parsed), trouble);
        }
        catch (Exception bug)
        {
            return options.TellingOf(parsed).Tell(new Bug($"this is our bug, please report it: {bug}"), (_, _) => { });
        }
    }

    // What the library itself would write to standard output (help, the version) is put into the document too.
    private static int Invoked(ParseResult parsed, Telling telling)
    {
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (!telling.IsJson)
        {
            return parsed.Invoke(invocation);
        }

        using var words = new StringWriter(CultureInfo.InvariantCulture);
        invocation.Output = words;
        var code = parsed.Invoke(invocation);
        var said = words.ToString().TrimEnd();
        return said.Length == 0 ? code : telling.Tell(new Said(said), (_, _) => { });
    }

    private static int Told(Telling telling, Exception trouble)
    {
        try
        {
            return telling.Tell(new NotDone(trouble.Message), (_, _) => { });
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // Standard output itself was the trouble.
            Console.Error.WriteLine($"shardwiki: {trouble.Message}");
            return UserCanFixIt;
        }
    }

    private static Command Root(GlobalOptions options)
    {
        var root = new Command(
            "shardwiki", "Compiles a space of many wikis into one site that says where every page came from.")
        {
            InitCommand.Of(options),
            PullCommand.Of(options),
            BuildCommand.Of(options),
            CheckCommand.Of(options),
            VerifyCommand.Of(options),
            ServeCommand.Of(options),
            StatusCommand.Of(options),
            ExplainCommand.Of(options),
            BindCommand.Of(options),
            PartCommand.Of(options),
            AliasCommand.Of(options),
            DesignateCommand.Of(options),
            RevokeCommand.Of(options),
            QueryCommand.Of(options),
            DiffCommand.Of(options),
            ForkCommand.Of(options),
            MergeCommand.Of(options),
            OverlayCommand.Of(options),
            JournalCommand.Of(options),
            ArchiveCommand.Of(options),
            PublishCommand.Of(options),
            ExportCommand.Of(options),
            ImportNavCommand.Of(options),
            ThemeCommand.Of(options),
        };
        root.Add(new HelpOption());
        root.Add(VersionOption.Of());
        options.AddTo(root);
        return root;
    }
}
