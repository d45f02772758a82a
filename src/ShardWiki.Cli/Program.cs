using ShardWiki.Cli;

return CommandLine.Run(args);
