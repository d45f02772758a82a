using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Makes the commits of a submission in the shard's mirror and pushes the last of them where reviews look for it.</summary>
internal sealed class SubmitPush(ShardSubmit submit, SubmitRoute route)
{
    public ShardSubmitOutcome Run(CancellationToken cancellation)
    {
        var place = GitPlace.Of(submit.Attachment.Location, submit.SpaceFolder);
        if (TargetOf() is not { Length: > 0 } target)
        {
            return new ShardSubmitOutcome.Refused("nothing says which branch the change is meant for; use 'ref:' or 'target:' of 'submit:'");
        }

        var folder = ShardOrder.MirrorOf(submit.Attachment, submit.SpaceFolder, submit.StateFolder);
        if (FindUnheld(place, folder, cancellation) is { } unheld)
        {
            return new ShardSubmitOutcome.Refused(unheld);
        }

        using var mirror = GitRepository.Open(folder);
        if (FindRemote(mirror, place, out var reason) is not { } remote)
        {
            return new ShardSubmitOutcome.Refused(reason!);
        }

        var commits = Commits(mirror);
        var reference = ReferenceOf(target);
        var outcome = new RemotePush
        {
            Repository = mirror,
            Place = remote,
            Commit = commits[^1],
            Reference = reference,
            Expected = ObjectName.TryParse(submit.Before.ToString(), out var before) ? before : null,
            Options = OptionsFor(target),
        }.Run(cancellation);
        return outcome switch
        {
            BranchPushOutcome.Pushed => new ShardSubmitOutcome.Pushed(
                reference, [.. commits.Select(c => new Revision(c.ToString()))]),
            BranchPushOutcome.Moved => new ShardSubmitOutcome.Refused(
                $"'{reference}' of '{remote.Shown}' is not what was submitted before; somebody else changed it"),
            _ => new ShardSubmitOutcome.Refused(((BranchPushOutcome.Unreachable)outcome).Reason),
        };
    }

    private ImmutableArray<ObjectName> Commits(GitRepository mirror)
    {
        var commits = ImmutableArray.CreateBuilder<ObjectName>();
        var tip = ObjectName.Parse(submit.Base);
        var spot = new GitSpot(ShardFolder.Of(submit.Attachment), null);
        foreach (var (i, step) in submit.Steps.Index())
        {
            tip = mirror.WriteCommit(new CommitDraft
            {
                Tree = TreeEdit.With(mirror, tip, spot.PathOf(step.Source), mirror.WriteBlob(step.Content.Span)),
                Parents = [tip],
                Author = new Signature(step.Author.Who.Name, step.Author.Who.Email, step.Author.At),
                Committer = new Signature(submit.Committer.Who.Name, submit.Committer.Who.Email, submit.Committer.At),
                Message = MessageOf(step, i),
            });
            commits.Add(tip);
        }

        return commits.ToImmutable();
    }

    private string MessageOf(SubmitStep step, int number)
    {
        var message = step.Message.TrimEnd('\n');
        if (route.Way != SubmitWay.Gerrit)
        {
            return message + "\n";
        }

        // Trailers are one paragraph.
        var isTrailed = message.Split('\n')[^1].StartsWith("Co-authored-by: ", StringComparison.Ordinal);
        return $"{message}{(isTrailed ? "\n" : "\n\n")}Change-Id: {ChangeId.Of(submit.Name, number)}\n";
    }

    private string ReferenceOf(string target) => route.Way switch
    {
        SubmitWay.Agit => $"refs/for/{target}/{Path.GetFileName(route.Prefix)}{submit.Name}",
        SubmitWay.Gerrit => $"refs/for/{target}",
        _ => $"refs/heads/{route.Prefix}{submit.Name}",
    };

    private ImmutableArray<string> OptionsFor(string target) => route.Way switch
    {
        SubmitWay.GitLab =>
        [
            "merge_request.create", $"merge_request.target={target}", $"merge_request.title={Line(submit.Title)}",
        ],
        // A change that is submitted again is another commit on the same name.
        SubmitWay.Agit => submit.Before.IsNone
            ? [$"title={Line(submit.Title)}"]
            : [$"title={Line(submit.Title)}", "force-push=true"],
        _ => [],
    };

    private static string Line(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private string TargetOf()
    {
        var name = route.Target.Length > 0 ? route.Target : submit.Attachment.Reference;
        return name.StartsWith("refs/heads/", StringComparison.Ordinal) ? name["refs/heads/".Length..] : name;
    }

    // What the shard is read from may be no mirror yet: a repository at a path is read where it stands.
    private string? FindUnheld(GitPlace place, string folder, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, "HEAD")))
        {
            using var mirror = GitRepository.Open(folder);
            if (mirror.Resolve(submit.Base) is not null)
            {
                return null;
            }
        }

        if (place is not GitPlace.Repository here)
        {
            return $"the mirror does not hold {new Revision(submit.Base).Short}; run 'shardwiki pull'";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var outcome = Mirror.Fetch(
            new MirrorRequest
            {
                Address = here.Folder,
                MirrorFolder = folder,
                Reference = submit.Attachment.Reference.Length == 0 ? null : submit.Attachment.Reference,
                IsTrustedPlace = true,
            },
            cancellation);
        return outcome is MirrorOutcome.Fetched ? null : "the shard's repository could not be read into a mirror";
    }

    private RemotePlace? FindRemote(GitRepository mirror, GitPlace place, out string? reason)
    {
        if (place is GitPlace.Repository here && route.Remote.Length > 0)
        {
            using var repository = GitRepository.Open(here.Folder);
            return RemotePlace.Find((repository, submit.SpaceFolder), route.Remote, submit.Schemes, out reason);
        }

        var address = route.Remote.Length > 0 ? route.Remote
            : place is GitPlace.Repository { Folder: var folder } ? folder
            : submit.Attachment.Location;
        return RemotePlace.Find((mirror, submit.SpaceFolder), address, submit.Schemes, out reason);
    }
}
