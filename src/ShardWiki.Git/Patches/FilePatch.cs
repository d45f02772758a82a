using System.Buffers;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The change of one file as git writes it, with the full names of both contents. It says no mode, so that the file
/// keeps the one that it has.
/// </summary>
public static class FilePatch
{
    private const string Nothing = "/dev/null";

    /// <summary>
    /// The patch; <paramref name="old"/> is null for a file that is new. Empty where nothing changes.
    /// </summary>
    public static ReadOnlyMemory<byte> Of(string path, ReadOnlyMemory<byte>? old, ReadOnlyMemory<byte> edited)
    {
        var hunks = TextDiff.Of(old.GetValueOrDefault().Span, edited.Span, "text");
        var first = hunks.AsSpan().IndexOf("@@ "u8);
        if (first < 0 && old is not null)
        {
            return default;
        }

        var (before, after) = (QuotedPath.Of($"a/{path}"), QuotedPath.Of($"b/{path}"));
        var head = $"diff --git {before} {after}\n" + (old is { } there
            ? $"index {Name(there)}..{Name(edited)}\n"
            : $"new file mode 100644\nindex {new string('0', 40)}..{Name(edited)}\n");
        if (first >= 0)
        {
            // What follows a name with a space in it would else be taken for a part of it.
            var end = path.Contains(' ', StringComparison.Ordinal) ? "\t\n" : "\n";
            head += $"--- {(old is null ? $"{Nothing}\n" : before + end)}+++ {after}{end}";
        }

        var patch = new ArrayBufferWriter<byte>();
        patch.Write(Encoding.UTF8.GetBytes(head));
        patch.Write(first < 0 ? default : hunks.AsSpan(first));
        return patch.WrittenMemory;
    }

    private static ObjectName Name(ReadOnlyMemory<byte> content) => LooseFormat.Name(ObjectKind.Blob, content.Span);
}
