using System.Globalization;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>What stands before an entry of a tar because its own header has no room for it.</summary>
internal sealed record TarExtension
{
    /// <summary>Nothing stands there.</summary>
    public static readonly TarExtension None = new();

    /// <summary>The name; null where the header's own holds.</summary>
    public string? Name { get; private init; }

    /// <summary>How many bytes the content has; null where the header's own number holds.</summary>
    public long? Size { get; private init; }

    /// <summary>Whether the content is a map of pieces, which only GNU's archiver reads.</summary>
    public bool IsSparse { get; private init; }

    /// <summary>The same and what this header says: GNU's long name, or the records of pax.</summary>
    public TarExtension With(char type, ReadOnlySpan<byte> text)
    {
        if (type == 'L')
        {
            return this with { Name = TarHeader.Text(text) };
        }

        var extension = this;
        while (!text.IsEmpty && text[0] != 0)
        {
            var (record, length) = First(text);
            extension = extension.With(record);
            text = text[length..];
        }

        return extension;
    }

    // 'LENGTH KEY=VALUE' and a line end, where the length is of all of that.
    private static (string Record, int Length) First(ReadOnlySpan<byte> text)
    {
        var space = text.IndexOf((byte)' ');
        return space is > 0 and < 9
            && int.TryParse(text[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > space + 1 && length <= text.Length
            ? (Encoding.UTF8.GetString(text[(space + 1)..(length - 1)]), length)
            : throw new InvalidDataException("One of its headers is broken.");
    }

    private TarExtension With(string record)
    {
        var end = record.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = end < 0 ? (record, "") : (record[..end], record[(end + 1)..]);
        return key switch
        {
            "path" => this with { Name = value },
            "size" => this with { Size = SizeOf(value) },
            _ when key.StartsWith("GNU.sparse.", StringComparison.Ordinal) => this with { IsSparse = true },
            _ => this,
        };
    }

    private static long SizeOf(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : throw new InvalidDataException("One of its sizes is none.");
}
