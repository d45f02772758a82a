using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// One of the usual tools that send files, and how it is asked: to fetch one file, to send those of a list, to remove those of
/// a list.
/// </summary>
internal sealed record PublishingTool(string Program)
{
    private static readonly Regex NoSuchPlace = new(
        @"^rsync: .*(link_stat|change_dir)\S* "".*"".* failed: .* \(2\)\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly PublishingTool Rsync = new("rsync")
    {
        Fetch = (from, to) => ["--times", from, to],
        IsMissing = trouble => trouble.Code == 23 && NoSuchPlace.IsMatch(trouble.Complaint),
        Send = order => [["--times", "--ignore-times", "--from0", $"--files-from={order.List}", order.Folder + "/", order.To + "/"]],
        Remove = order => [["--from0", $"--files-from={order.List}", "--delete-missing-args", order.WithoutFiles() + "/", order.To + "/"]],
    };

    // 3: no such folder, 4: no such file; where a store knows no folders it copies nothing and is content.
    private static readonly PublishingTool Rclone = new("rclone")
    {
        Fetch = (from, to) => ["copyto", from, to],
        IsMissing = trouble => trouble.Code is 3 or 4,
        Send = order => [["copy", "--ignore-times", "--files-from-raw", order.Lines, order.Folder, order.To]],
        Remove = order => [["delete", "--files-from-raw", order.Lines, order.To]],
    };

    // It takes no list of files: what is sent is laid beside, and each that goes is named.
    private static readonly PublishingTool Aws = new("aws")
    {
        Fetch = (from, to) => ["s3", "cp", "--only-show-errors", from, to],
        IsMissing = trouble => trouble.Complaint.Contains("An error occurred (404)", StringComparison.Ordinal),
        Send = order => [["s3", "cp", "--only-show-errors", "--recursive", order.Apart(), order.To + "/"]],
        Remove = order => order.Paths.Select(p => (string[])["s3", "rm", "--only-show-errors", $"{order.To}/{p}"]),
    };

    /// <summary>Arguments that fetch a file from the place into a file here.</summary>
    public required Func<string, string, string[]> Fetch { get; init; }

    /// <summary>Whether what it complained of is that there is no such file, and nothing else.</summary>
    public required Func<ToolTrouble, bool> IsMissing { get; init; }

    /// <summary>Arguments that send the files of a list from a folder to the place.</summary>
    public required Func<ToolOrder, IEnumerable<string[]>> Send { get; init; }

    /// <summary>Arguments that remove the files of a list from the place.</summary>
    public required Func<ToolOrder, IEnumerable<string[]>> Remove { get; init; }

    /// <summary>All that are known.</summary>
    public static ImmutableArray<PublishingTool> All { get; } = [Aws, Rclone, Rsync];

    /// <summary>The file that says what stands at a place.</summary>
    public static string ReceiptAt(string to) => $"{to}/{BuildReceipt.File}";
}
