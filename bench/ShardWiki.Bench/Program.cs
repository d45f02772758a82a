using ShardWiki.Bench;

return WholeProcess.Run(args);
