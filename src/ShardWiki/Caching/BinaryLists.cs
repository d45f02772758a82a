using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Lists in a binary file: how many there are, and then each.</summary>
internal static class BinaryLists
{
    /// <summary>The next list.</summary>
    public static ImmutableArray<T> Many<T>(this BinaryReader reader, Func<BinaryReader, T> one) =>
        [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => one(reader))];

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
