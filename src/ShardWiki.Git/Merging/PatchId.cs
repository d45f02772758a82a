using System.Security.Cryptography;

namespace ShardWiki.Git;

/// <summary>
/// What a change of one text is known by wherever it is made: equal where <c>git patch-id --stable</c> is equal for
/// diffs of one file. Line numbers and white space do not count, nor does the file's name, which may be another since.
/// </summary>
public static class PatchId
{
    private static readonly byte[] White = [.. " \t\r\n\v\f"u8];

    /// <summary>The id, 64 hex digits; empty where nothing but white space was changed.</summary>
    public static string Of(ReadOnlySpan<byte> old, ReadOnlySpan<byte> edited)
    {
        if (old.SequenceEqual(edited))
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (isInside, said) = (false, false);
        var diff = TextDiff.Of(old, edited, "text").AsSpan();
        while (!diff.IsEmpty)
        {
            var end = diff.IndexOf((byte)'\n') is >= 0 and var newline ? newline + 1 : diff.Length;
            var line = diff[..end];
            diff = diff[end..];
            var isHead = line.StartsWith("@@ "u8);
            isInside |= isHead;
            if (isInside && !isHead && line[0] != (byte)'\\')
            {
                said |= Add(line, hash) && line[0] != (byte)' ';
            }
        }

        return said ? Convert.ToHexStringLower(hash.GetHashAndReset()) : "";
    }

    // Whether there was more in the line than its mark.
    private static bool Add(ReadOnlySpan<byte> line, IncrementalHash hash)
    {
        var count = 0;
        while (!line.IsEmpty)
        {
            var length = line.IndexOfAny(White) is >= 0 and var white ? white : line.Length;
            hash.AppendData(line[..length]);
            count += length;
            line = line[Math.Min(line.Length, length + 1)..];
        }

        return count > 1;
    }
}
