using ShardWiki.Git;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Publishes a site that was built. It builds nothing itself.</summary>
public static class PublishVerb
{
    /// <summary>Publishes what <paramref name="request"/> says.</summary>
    public static VerbOutcome Run(SitePublishing request, CancellationToken cancellation)
    {
        if (SpaceOpening.Of(request.Space.Space, out var space) is { } closed)
        {
            return closed;
        }

        var folder = request.Site is { } given ? Path.GetFullPath(given) : Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Output));
        if (BuiltFolder.Of(folder, space.Configuration.Space.ToString(), out var site) is { } unbuilt)
        {
            return unbuilt;
        }

        if (site.Receipt.Inputs.ContainsKey(BuildInputs.Drafts))
        {
            return new NotDone($"'{folder}' shows drafts; `shardwiki build` makes the site without them") { IsRefusal = true };
        }

        try
        {
            return request.Target switch
            {
                PublishTarget.Folder to when request.OnlyTells =>
                    ChangeList.Of(BuildReceipt.Find(to.Path), site.Receipt).Told(to.Path) with { OnlyTold = true },
                PublishTarget.Folder to => FolderPublishing.Of(site, to.Path, space.StateFolder, cancellation),
                PublishTarget.Branch to => ToBranch(site, to, (space, request), cancellation),
                PublishTarget.Tool to => new ToolPublishing(site, to).Run(request.OnlyTells, cancellation),
                PublishTarget.Lists to => ListPublishing.Of(site, to),
                _ => throw new InvalidOperationException("a target that is not one of its cases"),
            };
        }
        catch (Exception trouble) when (trouble is InvalidDataException or GitException)
        {
            return new NotDone(trouble.Message);
        }
    }

    private static VerbOutcome ToBranch(
        BuiltFolder site, PublishTarget.Branch target, (OpenSpace Space, SitePublishing Request) from, CancellationToken cancellation)
    {
        var place = target.Repository ?? from.Space.Folder;
        using var repository = GitRepository.Find(Path.GetFullPath(place));
        if (repository is null)
        {
            return new NotDone($"there is no repository at '{place}' for the branch '{target.Name}'; `--repository` names one");
        }

        return Actor.Of(from.Request.Space.Author, from.Space.Folder, out var by)
            ?? new BranchPublishing(site, target, (repository, from.Space, by)).Run(from.Request.OnlyTells, cancellation);
    }
}
