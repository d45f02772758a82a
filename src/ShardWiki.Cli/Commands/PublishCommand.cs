using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>publish --to-folder DIR | --to-branch NAME | --with TOOL --to PLACE | --to-lists DIR</c></summary>
internal sealed class PublishCommand
{
    private readonly Option<string?> _site = new("--site") { Description = "The built site; the configuration's output unless given.", HelpName = "DIR" };
    private readonly Option<string?> _folder = new("--to-folder") { Description = "Publish to a folder.", HelpName = "DIR" };
    private readonly Option<string?> _branch = new("--to-branch") { Description = "Publish to a branch, such as gh-pages.", HelpName = "NAME" };
    private readonly Option<string?> _repository = new("--repository") { Description = "The repository of the branch; the space's unless given.", HelpName = "DIR" };
    private readonly Option<string?> _push = new("--push") { Description = "Push the branch to this remote or address.", HelpName = "REMOTE" };
    private readonly Option<bool> _squash = new("--squash") { Description = "The branch is one commit, without those before it." };
    private readonly Option<string?> _with = new("--with") { Description = "Hand what changed to a tool: aws, rclone or rsync.", HelpName = "TOOL" };
    private readonly Option<string?> _to = new("--to") { Description = "Where the tool sends it.", HelpName = "PLACE" };
    private readonly Option<bool> _first = new("--first") { Description = "No site stands there yet: the tool is not asked what does." };
    private readonly Option<string?> _lists = new("--to-lists") { Description = "Write what changed as lists for another tool.", HelpName = "DIR" };
    private readonly Option<string?> _since = new("--since") { Description = "The receipt of the site that stands there.", HelpName = "FILE" };
    private readonly Option<bool> _dry = new("--dry-run") { Description = "Tell what would be sent, and send nothing." };

    public static Command Of(GlobalOptions options) => new PublishCommand().Command(options);

    private Command Command(GlobalOptions options)
    {
        var command = new Command("publish", "Publish the built site: to a folder, to a branch, or by a tool that sends what changed.")
        {
            _site, _folder, _branch, _repository, _push, _squash, _with, _to, _first, _lists, _since, _dry,
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            var outcome = FindTarget(parsed, options) is { } target
                ? PublishVerb.Run(RequestOf(parsed, options, target), stop.Token)
                : new NotDone("say where to: one of --to-folder, --to-branch, --with TOOL --to PLACE, --to-lists");
            return telling.Tell(outcome, (told, to) => Words(told, to, telling.IsVerbose));
        });
        return command;
    }

    private SitePublishing RequestOf(ParseResult parsed, GlobalOptions options, PublishTarget target) => new()
    {
        Space = options.DecisionOf(parsed),
        Site = PathOf(parsed, options, _site),
        Target = target,
        OnlyTells = parsed.GetValue(_dry),
    };

    private PublishTarget? FindTarget(ParseResult parsed, GlobalOptions options)
    {
        PublishTarget?[] named =
        [
            PathOf(parsed, options, _folder) is { } folder ? new PublishTarget.Folder(folder) : null,
            parsed.GetValue(_branch) is { Length: > 0 } branch ? new PublishTarget.Branch(branch)
            {
                Repository = PathOf(parsed, options, _repository),
                Push = parsed.GetValue(_push),
                IsSquashed = parsed.GetValue(_squash),
            } : null,
            parsed.GetValue(_with) is { Length: > 0 } tool && parsed.GetValue(_to) is { Length: > 0 } to 
                ? new PublishTarget.Tool(tool, to) { IsFirst = parsed.GetValue(_first) }
                : null,
            PathOf(parsed, options, _lists) is { } lists ? new PublishTarget.Lists(lists, PathOf(parsed, options, _since)) : null,
        ];
        return named.Count(t => t is not null) == 1 ? named.First(t => t is not null) : null;
    }

    private static string? PathOf(ParseResult parsed, GlobalOptions options, Option<string?> option) =>
        parsed.GetValue(option) is { Length: > 0 } given ? options.PathOf(parsed, given) : null;

    private static void Words(VerbOutcome outcome, TextWriter to, bool isVerbose)
    {
        if (outcome is not SitePublished published)
        {
            return;
        }

        if (isVerbose || published.OnlyTold)
        {
            foreach (var (sign, path) in published.Added.Select(p => ('+', p)).Concat(published.Changed.Select(p => ('~', p)))
                         .Concat(published.Removed.Select(p => ('-', p))))
            {
                to.WriteLine($"{sign} {path}");
            }
        }

        to.WriteLine($"{published.Where}: {published.Added.Length} added, {published.Changed.Length} changed, {published.Removed.Length} removed"
            + (published.OnlyTold ? "; nothing was sent" : published.Commit is { } commit ? $", commit {commit[..12]}" : ""));
    }
}
