using System.Collections.Immutable;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// One of the usual tools that send files, and how it is asked: to fetch one file, to send those of a list, to remove those of
/// a list.
/// </summary>
/// <param name="Program">Its name.</param>
/// <param name="Fetch">Arguments that fetch a file from the place into a file here.</param>
/// <param name="Send">Arguments that send the files of a list from a folder to the place.</param>
/// <param name="Remove">Arguments that remove the files of a list from the place.</param>
internal sealed record PublishingTool(
    string Program,
    Func<string, string, string[]> Fetch,
    Func<ToolOrder, IEnumerable<string[]>> Send,
    Func<ToolOrder, IEnumerable<string[]>> Remove)
{
    private static readonly PublishingTool Rsync = new(
        "rsync",
        (from, to) => ["--times", from, to],
        order => [["--times", "--ignore-times", "--from0", $"--files-from={order.List}", order.Folder + "/", order.To + "/"]],
        order => [["--from0", $"--files-from={order.List}", "--delete-missing-args", order.WithoutFiles() + "/", order.To + "/"]]);

    private static readonly PublishingTool Rclone = new(
        "rclone",
        (from, to) => ["copyto", from, to],
        order => [["copy", "--ignore-times", "--files-from-raw", order.Lines, order.Folder, order.To]],
        order => [["delete", "--files-from-raw", order.Lines, order.To]]);

    // It takes no list of files: what is sent is laid beside, and each that goes is named.
    private static readonly PublishingTool Aws = new(
        "aws",
        (from, to) => ["s3", "cp", "--only-show-errors", from, to],
        order => [["s3", "cp", "--only-show-errors", "--recursive", order.Apart(), order.To + "/"]],
        order => order.Paths.Select(p => (string[])["s3", "rm", "--only-show-errors", $"{order.To}/{p}"]));

    /// <summary>All that are known.</summary>
    public static ImmutableArray<PublishingTool> All { get; } = [Aws, Rclone, Rsync];

    /// <summary>The file that says what stands at a place.</summary>
    public static string ReceiptAt(string to) => $"{to}/{BuildReceipt.File}";
}
