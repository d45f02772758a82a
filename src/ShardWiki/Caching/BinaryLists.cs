using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Lists in a binary file: how many there are, and then each.</summary>
internal static class BinaryLists
{
    /// <summary>The next list.</summary>
    public static ImmutableArray<T> Many<T>(this BinaryReader reader, Func<BinaryReader, T> one)
    {
        // By hand, as all that a build does which changes nothing: what LINQ makes of a value type is compiled while it runs.
        // Of a number that is none, no more is made than is there to be read.
        var many = new List<T>();
        for (var left = reader.Count(); left > 0; left--)
        {
            many.Add(one(reader));
        }

        return [.. many];
    }

    /// <summary>The next bytes, whose number is before them. Throws a <see cref="FormatException"/> where there are fewer.</summary>
    public static byte[] Bytes(this BinaryReader reader) => reader.Count() is var count && count <= reader.BaseStream.Length - reader.BaseStream.Position
        ? reader.ReadBytes(count)
        : throw new FormatException("fewer bytes than there are said to be");

    /// <summary>How many follow. Throws a <see cref="FormatException"/> where that is no number of things.</summary>
    public static int Count(this BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and var count ? count : throw new FormatException("fewer than none");

    /// <summary>Writes a list.</summary>
    public static void Write<T>(this BinaryWriter writer, ImmutableArray<T> all, Action<BinaryWriter, T> one)
    {
        writer.Write(all.Length);
        foreach (var item in all)
        {
            one(writer, item);
        }
    }

    /// <summary>The next list of texts.</summary>
    public static ImmutableArray<string> Texts(this BinaryReader reader) => reader.Many(r => r.ReadString());

    /// <summary>Writes a list of texts.</summary>
    public static void Write(this BinaryWriter writer, ImmutableArray<string> texts) => writer.Write(texts, (w, text) => w.Write(text));
}
