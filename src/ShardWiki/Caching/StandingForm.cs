using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>What a build told, as it is remembered.</summary>
internal static class StandingForm
{
    /// <summary>What was written.</summary>
    public static StandingBuild Read(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadString(), Inputs(reader), Counts(reader), reader.ReadInt32(),
        reader.Many(Conflict), new FindingList(reader.Bytes()));

    /// <summary>Writes it.</summary>
    public static void Write(BinaryWriter writer, StandingBuild built)
    {
        writer.Write(built.Theme);
        writer.Write(built.Whole);
        writer.Write([.. built.Inputs], Write);
        Write(writer, built.Counts);
        writer.Write(built.Files);
        writer.Write(built.Conflicts, Write);
        writer.Write(built.Findings.Bytes.Length);
        writer.Write(built.Findings.Bytes);
    }

    private static ImmutableSortedDictionary<string, string> Inputs(BinaryReader reader)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var left = reader.Count(); left > 0; left--)
        {
            inputs[reader.ReadString()] = reader.ReadString();
        }

        return inputs.ToImmutable();
    }

    private static void Write(BinaryWriter writer, KeyValuePair<string, string> input)
    {
        writer.Write(input.Key);
        writer.Write(input.Value);
    }

    private static UnionCounts Counts(BinaryReader reader) => new()
    {
        Shards = reader.ReadInt32(),
        Pages = reader.ReadInt32(),
        Topics = reader.ReadInt32(),
        Assets = reader.ReadInt32(),
        Conflicts = reader.ReadInt32(),
        Overlays = reader.ReadInt32(),
        BrokenLinks = reader.ReadInt32(),
    };

    private static void Write(BinaryWriter writer, UnionCounts counts)
    {
        foreach (var count in (int[])
            [counts.Shards, counts.Pages, counts.Topics, counts.Assets, counts.Conflicts, counts.Overlays, counts.BrokenLinks])
        {
            writer.Write(count);
        }
    }

    private static ConflictLine Conflict(BinaryReader reader) => new()
    {
        Kind = reader.ReadString(),
        Subjects = reader.Texts(),
        Address = reader.ReadString(),
        Detail = reader.ReadString(),
        Remedies = reader.Texts(),
    };

    private static void Write(BinaryWriter writer, ConflictLine conflict)
    {
        writer.Write(conflict.Kind);
        writer.Write(conflict.Subjects);
        writer.Write(conflict.Address);
        writer.Write(conflict.Detail);
        writer.Write(conflict.Remedies);
    }
}
