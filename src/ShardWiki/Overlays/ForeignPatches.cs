using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Makes overlays of somebody's patches, one after the other: a later one may be made on what an earlier one makes of
/// the same page. Each must fit a text that we hold, to the byte and the line; there is no fuzz.
/// </summary>
internal sealed class ForeignPatches(GatheredWalk walk, string? onlyShard)
{
    private readonly OpenOverlays _overlays = new(walk);
    private readonly Dictionary<Identity, ReadOnlyMemory<byte>> _made = [];

    /// <summary>Takes one.</summary>
    public ForeignDraft Take(MailPatch mail) => FileChangeReading.Of(mail.Diff) switch
    {
        FileChange.Refused refused => new ForeignDraft.Refused(refused.Reason),
        FileChange.Edit edit => Take(mail, edit),
        _ => throw new InvalidOperationException("a change that is not one of its cases"),
    };

    private ForeignDraft Take(MailPatch mail, FileChange.Edit edit)
    {
        if (edit.IsNew)
        {
            return new ForeignDraft.Refused($"it makes a new file, '{edit.Path}'; an overlay edits a page that is there");
        }

        if (PageAt(edit.Path, out var page) is { } reason)
        {
            return new ForeignDraft.Refused(reason);
        }

        if (BaseOf(page, edit) is not { } @base)
        {
            return new ForeignDraft.Refused($"it does not apply exactly to {page.Id}: {WhyNot(page, edit)}");
        }

        var made = ((PatchOutcome.Applied)OverlayPatch.Apply(@base, edit.Hunks)).Content;
        if (made.Span.SequenceEqual(@base.Span))
        {
            return new ForeignDraft.Refused("it changes nothing");
        }

        _made[page.Id] = made;
        var author = new Author(mail.Author.Name, mail.Author.Email);
        return new ForeignDraft.Drafted(new OverlayDrafted(
            _overlays.Edit(page, (@base, made), mail.Message) with { BaseRevision = RevisionOf(page, @base) })
        {
            Written = new WrittenBy(author, mail.At),
        });
    }

    private string? PageAt(string path, out GatheredPage page)
    {
        page = null!;
        var places = walk.Snapshot.Shards.Where(s => onlyShard is null || s.Attachment.Name.ToString() == onlyShard)
            .Select(s => (Shard: s, At: FolderOf(s))).ToImmutableArray();
        var found = places.SelectMany(p => p.Shard.Pages.Where(f => p.At.PathOf(f.Source) == path)).ToImmutableArray();
        if (found.Length == 1)
        {
            page = found[0];
            return page.Shape == PageShape.Page ? null : $"'{path}' is no page, but another file";
        }

        return found.Length > 1
                ? $"'{path}' is a file of {string.Join(" and ", found.Select(f => f.Id.Shard))}; name one with --shard"
            : places.IsEmpty ? $"there is no shard '{onlyShard}'"
            : places.All(p => p.At.Folder.Length > 0 && !path.StartsWith(p.At.Folder + "/", StringComparison.Ordinal))
                ? $"'{path}' stands outside the shard's folder, '{string.Join("', '", places.Select(p => p.At.Folder))}'"
            : $"no shard has a page at '{path}'";
    }

    private GitSpot FolderOf(ShardSnapshot shard) =>
        AdapterCatalogue.FindGitSpot(shard.Attachment, walk.Space.Folder, shard.Revision) ?? new GitSpot("", null);

    // The text that the patch names as its base, where we hold it: drift tells the rest. Otherwise one that it fits.
    private ReadOnlyMemory<byte>? BaseOf(GatheredPage page, FileChange.Edit edit)
    {
        foreach (var text in Texts(page).Where(t => IsNamed(t, edit)).Concat(Versions(page, edit)).Concat(Texts(page)))
        {
            if (OverlayPatch.Apply(text, edit.Hunks) is PatchOutcome.Applied)
            {
                return text;
            }
        }

        return null;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Texts(GatheredPage page)
    {
        if (_made.TryGetValue(page.Id, out var made))
        {
            yield return made;
            yield break;
        }

        yield return _overlays.Shown(page);
        yield return walk.Snapshot.Contents.Read(page.Content);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Versions(GatheredPage page, FileChange.Edit edit)
    {
        var named = page.History.Changes.FirstOrDefault(c =>
            edit.OldName.Length > 6 && !c.Content.IsNone && c.Content.ToString().StartsWith(edit.OldName, StringComparison.Ordinal));
        return named is null ? [] : [walk.Snapshot.Contents.Read(page.Content with { Content = named.Content })];
    }

    private static bool IsNamed(ReadOnlyMemory<byte> text, FileChange.Edit edit) =>
        edit.OldName.Length > 6 && Fingerprint.Of(text.Span).ToString().StartsWith(edit.OldName, StringComparison.Ordinal);

    private static Revision RevisionOf(GatheredPage page, ReadOnlyMemory<byte> @base) =>
        (page.History.Changes.FirstOrDefault(c => c.Content == Fingerprint.Of(@base.Span)) ?? page.History.Last)?.Revision
        ?? default;

    private string WhyNot(GatheredPage page, FileChange.Edit edit) =>
        OverlayPatch.Apply(Texts(page).First(), edit.Hunks) is PatchOutcome.DoesNotFit misfit ? misfit.Reason : "";
}
