using System.CommandLine;
using System.CommandLine.Help;

namespace ShardWiki.Cli;

/// <summary>The command line as a whole: its commands, and the one place where the unexpected is caught.</summary>
internal static class CommandLine
{
    private const int UserCanFixIt = 2;
    private const int OurBug = 70;

    public static int Run(string[] args)
    {
        var options = new GlobalOptions();
        var root = Root(options);
        // "@x" is a name like any other here, not a file with more arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            UsageWords.Write(root, parsed, Console.Error);
            return UserCanFixIt;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("shardwiki: stopped; run the command again to go on");
            return UserCanFixIt;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Told(options.TellingOf(parsed), trouble);
        }
        catch (Exception bug)
        {
            Console.Error.WriteLine($"shardwiki: this is our bug, please report it: {bug}");
            return OurBug;
        }
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
            StatusCommand.Of(options),
            ExplainCommand.Of(options),
            BindCommand.Of(options),
            PartCommand.Of(options),
            AliasCommand.Of(options),
            DesignateCommand.Of(options),
            OverlayCommand.Of(options),
            JournalCommand.Of(options),
        };
        root.Add(new HelpOption());
        root.Add(new VersionOption());
        options.AddTo(root);
        return root;
    }
}
