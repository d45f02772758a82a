using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ShardWiki.Git;

/// <summary>
/// File names as git keeps them are bytes. UTF-8 is read as it is; of a name that is not, each odd byte becomes
/// <c>\xHH</c>, so that two different names stay different and the place can still be shown.
/// </summary>
internal static class GitPath
{
    internal static bool IsLossless(ReadOnlySpan<byte> name) => Utf8.IsValid(name);

    internal static string Decode(ReadOnlySpan<byte> name)
    {
        if (Utf8.IsValid(name))
        {
            return Encoding.UTF8.GetString(name);
        }

        var text = new StringBuilder();
        while (!name.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf8(name, out var rune, out var length) == OperationStatus.Done;
            if (isWhole)
            {
                text.Append(rune);
            }
            else
            {
                foreach (var odd in name[..length])
                {
                    text.Append(CultureInfo.InvariantCulture, $@"\x{odd:X2}");
                }
            }

            name = name[length..];
        }
        return text.ToString();
    }
}
