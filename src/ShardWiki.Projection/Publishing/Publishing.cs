using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>One run of the publisher over one output folder whose receipt was read.</summary>
internal sealed class Publishing(PublishRequest request, OutputFolder output, BuildReceipt receipt)
{
    /// <summary>Under which name the new receipt is staged.</summary>
    public const string ReceiptName = "receipt";

    // How many that are named there are, about, for one that is late: nobody knows before it is named.
    private const int UsualLate = 10;

    private readonly SiteMaking _making = new(request, output, receipt);

    /// <summary>
    /// True where there is no output folder yet. One that exists and is empty may be a mounted one, which nothing can
    /// be moved over: it is filled as a later build would.
    /// </summary>
    public bool IsFirst => !Directory.Exists(output.Root);

    /// <summary>
    /// Why <paramref name="files"/> cannot be put there: something of somebody's stands where one of them goes, or a folder of the
    /// old or the new site is a symbolic link. Null where they can.
    /// </summary>
    public string? FindObstacle(ImmutableArray<PlannedFile> files) => FindObstacle(files, receipt.Files.Keys);

    // The folders of the old site are looked at once, with the files that are not late; before anything is moved, those where something is.
    private string? FindObstacle(ImmutableArray<PlannedFile> files, IEnumerable<string> old) =>
        output.FindLink(files.Select(f => f.Path).Concat(old), request.Degree) is { } link ? Publisher.Misleading(link)
        : !IsFirst && files.Select(f => f.Path).FirstOrDefault(p => !receipt.Files.ContainsKey(p) && IsForeign(p)) is { } path
            ? $"'{path}' in the output folder was not written by ShardWiki and stands where a file of the site goes; move it away"
        : null;

    /// <summary>Stages the whole site beside the target and moves it in.</summary>
    public PublishOutcome First(SitePlan plan, CancellationToken cancellation)
    {
        using var staged = new OutputFolder(output.Beside);
        Clear(staged.Root);
        Directory.CreateDirectory(staged.Root);
        var files = Made(plan, (made, _) => Put(staged.At(made.Path), made.Bytes, null), cancellation, files =>
        {
            foreach (var folder in files.Select(f => Path.GetDirectoryName(staged.At(f.Path))!).Distinct())
            {
                Directory.CreateDirectory(folder);
            }
        });
        var bytes = BuildReceipt.Write(request, [.. files.Select(f => f.File)]);
        Write(staged.At(BuildReceipt.File), bytes);
        Directory.Move(staged.Root, output.Root);
        return new PublishOutcome.Published(files.Length, files.Length, 0, 0, _making.Made.Length)
        {
            MadeFiles = _making.Made,
            Memo = SiteMemo.Of(files, bytes),
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
        var files = Made(plan, Stage, cancellation, _ => { });
        var changed = files.Where(f => f.Staged is not null).ToArray();
        var gone = receipt.Files.Keys.Except(files.Select(f => f.File.Path), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToArray();
        var same = files.Length - changed.Length;
        var bytes = BuildReceipt.Write(request, [.. files.Select(f => f.File)]);
        var outcome = new PublishOutcome.Published(files.Length, changed.Length, same, gone.Length, _making.Made.Length)
        {
            MadeFiles = _making.Made,
            Memo = SiteMemo.Of(files, bytes),
        };
        if (changed.Length == 0 && gone.Length == 0 && output.Holds(BuildReceipt.File, bytes.Span))
        {
            return (new RedoList([]), outcome);
        }

        Write(Path.Combine(output.StagingFolder, ReceiptName), bytes);
        var redo = StepOrder.Of(receipt, changed, gone);
        if (output.FindLink(redo.Steps.Select(step => step.Path), request.Degree) is { } link)
        {
            throw new PublishRefusedException(Publisher.Misleading(link));
        }

        Flush(redo);
        return (redo, outcome);
    }

    // Those that are late are made when the others are, after what has to be done before.
    private ImmutableArray<StagedFile> Made(
        SitePlan plan,
        Func<MadeBytes, int, Standing> put,
        CancellationToken cancellation,
        Action<ImmutableArray<PlannedFile>> before)
    {
        before(plan.Soon);
        _making.Progress.Expect(plan.Soon.Length + (plan.HasLate ? 1 + (plan.Soon.Length / UsualLate) : 0));
        var soon = _making.Each(plan.Soon, put, cancellation);
        if (FindObstacle(plan.Late, []) is { } obstacle)
        {
            throw new PublishRefusedException(obstacle);
        }

        before(plan.Late);
        _making.Progress.Expect(soon.Length + plan.Late.Length);
        var late = _making.Each(plan.Late, (made, number) => put(made, soon.Length + number), cancellation);
        return StagedFile.Merged(soon, late);
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

    private Standing Stage(MadeBytes made, int number) =>
        made.IsThere ?? output.Holds(made.Path, made.Bytes.Span)
            ? new Standing(null, output.At(made.Path))
            : Put(Path.Combine(output.StagingFolder, $"{number}"), made.Bytes, $"{number}");

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
