using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>One run of the publisher over one output folder whose receipt was read.</summary>
internal sealed class Publishing(PublishRequest request, OutputFolder output, BuildReceipt receipt)
{
    /// <summary>Under which name the new receipt is staged.</summary>
    public const string ReceiptName = "receipt";

    private readonly SiteMaking _making = new(request, output, receipt);

    /// <summary>
    /// True where there is no output folder yet. One that exists and is empty may be a mounted one, which nothing can
    /// be moved over: it is filled as a later build would.
    /// </summary>
    public bool IsFirst => !Directory.Exists(output.Root);

    /// <summary>A file or folder of somebody's where a file of the plan goes; null where there is none.</summary>
    public string? InTheWay(SitePlan plan) => IsFirst
        ? null
        : plan.Files.Select(f => f.Path).FirstOrDefault(p => !receipt.Files.ContainsKey(p) && IsForeign(p));

    /// <summary>A folder of the old or the new site that is a symbolic link; null where there is none.</summary>
    public string? FindLink(SitePlan plan) => output.FindLink(plan.Files.Select(f => f.Path).Concat(receipt.Files.Keys));

    /// <summary>Stages the whole site beside the target and moves it in.</summary>
    public PublishOutcome First(SitePlan plan, CancellationToken cancellation)
    {
        var staged = new OutputFolder(output.Beside);
        Clear(staged.Root);
        Directory.CreateDirectory(staged.Root);
        foreach (var folder in plan.Files.Select(f => Path.GetDirectoryName(staged.At(f.Path))!).Distinct())
        {
            Directory.CreateDirectory(folder);
        }

        var files = _making.Each(plan, (file, bytes, _) => Put(staged.At(file.Path), bytes, null), cancellation);
        File.WriteAllBytes(staged.At(BuildReceipt.File), BuildReceipt.Write(request, files.Select(f => f.File)));
        Directory.Move(staged.Root, output.Root);
        return new PublishOutcome.Published(files.Length, files.Length, 0, 0, _making.Made.Length)
        {
            MadeFiles = _making.Made,
            Memo = _making.Memo,
        };
    }

    /// <summary>Stages what differs, writes the redo list, and does it.</summary>
    public PublishOutcome Later(SitePlan plan, CancellationToken cancellation)
    {
        var (redo, outcome) = Decide(plan, cancellation);
        foreach (var step in redo.Steps)
        {
            output.Do(step);
        }

        output.Tidy();
        return outcome;
    }

    /// <summary>
    /// Stages what differs and writes the redo list: from here on the publish is decided, whoever finishes it.
    /// </summary>
    internal (RedoList Redo, PublishOutcome Outcome) Decide(SitePlan plan, CancellationToken cancellation)
    {
        output.Tidy();
        Directory.CreateDirectory(output.StagingFolder);
        var files = _making.Each(plan, Stage, cancellation);
        var changed = files.Where(f => f.Staged is not null).ToArray();
        var gone = receipt.Files.Keys.Except(files.Select(f => f.File.Path), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToArray();
        var same = files.Length - changed.Length;
        var outcome = new PublishOutcome.Published(files.Length, changed.Length, same, gone.Length, _making.Made.Length)
        {
            MadeFiles = _making.Made,
            Memo = _making.Memo,
        };
        var bytes = BuildReceipt.Write(request, files.Select(f => f.File));
        if (changed.Length == 0 && gone.Length == 0 && output.Holds(BuildReceipt.File, bytes))
        {
            return (new RedoList([]), outcome);
        }

        Write(Path.Combine(output.StagingFolder, ReceiptName), bytes);
        var redo = StepOrder.Of(receipt, changed, gone);
        Flush(redo);
        return (redo, outcome);
    }

    /// <summary>Takes back what was staged.</summary>
    public void Abandon()
    {
        Clear(output.Beside);
        if (!File.Exists(Path.Combine(output.StagingFolder, RedoList.File)))
        {
            Clear(output.StagingFolder);
        }
    }

    private void Flush(RedoList redo)
    {
        // Folders are made before the list stands: on a full disk this is the last thing that can fail.
        foreach (var step in redo.Steps.Where(s => s.Staged is not null))
        {
            output.MakeFolderOf(step.Path);
        }

        var draft = Path.Combine(output.StagingFolder, "redo.draft");
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            stream.Write(redo.Write());
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(output.StagingFolder, RedoList.File));
    }

    private Standing Stage(PlannedFile file, ReadOnlyMemory<byte> bytes, int number) =>
        receipt.Files.ContainsKey(file.Path) && output.Holds(file.Path, bytes.Span)
            ? new Standing(null, output.At(file.Path))
            : Put(Path.Combine(output.StagingFolder, $"{number}"), bytes, $"{number}");

    private bool IsForeign(string path) =>
        File.Exists(output.At(path)) || output.IsLink(path)
        || StepOrder.Folders(path).Any(f => !receipt.Files.ContainsKey(f) && File.Exists(output.At(f)))
        || (Directory.Exists(output.At(path))
            && !receipt.Files.Keys.Any(k => k.StartsWith(path + "/", StringComparison.Ordinal)));

    private static Standing Put(string place, ReadOnlyMemory<byte> bytes, string? staged)
    {
        Write(place, bytes);
        return new Standing(staged, place);
    }

    private static void Write(string place, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new FileStream(place, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes.Span);
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
