using System.Collections.Immutable;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Hands a precise list of changes to a tool that sends files: what stands there is what the receipt there says. Files come
/// first, then removals, the receipt last; so a send that was stopped is made good by the next one.
/// </summary>
internal sealed class ToolPublishing(BuiltFolder site, PublishTarget.Tool target)
{
    private readonly string _to = target.To.TrimEnd('/');

    public VerbOutcome Run(bool onlyTells, CancellationToken cancellation)
    {
        if (PublishingTool.All.FirstOrDefault(t => t.Program == target.Program) is not { } tool)
        {
            return new NotDone($"'{target.Program}' is no tool that is known; there are {string.Join(", ", PublishingTool.All.Select(t => t.Program))}, "
                + "and `--to-lists` for any other");
        }

        if (_to.StartsWith('-') || _to.Length == 0)
        {
            return new NotDone($"'{target.To}' is no place to send files to");
        }

        using var scratch = new ScratchPlace();
        if (FindBefore(tool, scratch.Folder, out var before, cancellation) is { } unknown)
        {
            return unknown;
        }

        var list = ChangeList.Of(before, site.Receipt);
        return onlyTells ? list.Told(target.To) with { OnlyTold = true }
            : list.IsNothing ? list.Told(target.To)
            : Sent(tool, list, scratch.Folder, cancellation) is { } trouble ? new NotDone(trouble.ToString())
            : list.Told(target.To);
    }

    // None there yet: everything is sent, and nothing is removed. What could not be asked is not taken for that: files that
    // went would stay there for ever.
    private NotDone? FindBefore(PublishingTool tool, string scratch, out BuildReceipt? before, CancellationToken cancellation)
    {
        before = null;
        if (target.IsFirst)
        {
            return null;
        }

        var file = Path.Combine(scratch, "receipt-there.json");
        if (ToolRun.Of(tool.Program, tool.Fetch(PublishingTool.ReceiptAt(_to), file), cancellation) is { } trouble)
        {
            return tool.IsMissing(trouble) ? null : new NotDone(
                $"what stands at '{target.To}' could not be asked: {trouble}; where no site stands there yet, say `--first`");
        }

        before = File.Exists(file) ? BuildReceipt.TryRead(File.ReadAllBytes(file)) : null;
        return before is { } there && there.Space != site.Receipt.Space
            ? new NotDone($"'{target.To}' holds the site of the space '{there.Space}'; publish to another place, or remove it there") { IsRefusal = true }
            : null;
    }

    private ToolTrouble? Sent(PublishingTool tool, ChangeList list, string scratch, CancellationToken cancellation)
    {
        // Whoever changed a file of the site since it was built is told before anything is sent.
        foreach (var path in list.Sent)
        {
            _ = site.Read(path);
        }

        ToolOrder Order(IEnumerable<string> paths) => new(site.Folder, _to, [.. paths], scratch);
        return Asked(tool, tool.Send, Order(list.Sent), cancellation)
            ?? Asked(tool, tool.Remove, Order(list.Removed), cancellation)
            ?? Asked(tool, tool.Send, Order([BuildReceipt.File]), cancellation);
    }

    private static ToolTrouble? Asked(
        PublishingTool tool, Func<ToolOrder, IEnumerable<string[]>> how, ToolOrder order, CancellationToken cancellation) =>
        order.Paths.IsEmpty ? null
        : how(order).Select(arguments => ToolRun.Of(tool.Program, arguments, cancellation)).FirstOrDefault(trouble => trouble is not null);
}
