using System.Collections.Frozen;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Findings as they are remembered.</summary>
internal static class FindingForm
{
    private static readonly FrozenDictionary<string, FindingCode> Codes =
        FindingCode.All.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>Writes a finding.</summary>
    public static void Write(BinaryWriter writer, Finding finding)
    {
        writer.Write(finding.Code.Id);
        writer.Write((byte)finding.Severity);
        writer.Write($"{finding.Place.Shard}");
        writer.Write(finding.Place.File);
        writer.Write(finding.Place.Line);
        writer.Write(finding.Place.Column);
        writer.Write(finding.Message);
    }

    /// <summary>The finding that was written; of a code that is none this throws a <see cref="FormatException"/>.</summary>
    public static Finding Read(BinaryReader reader) => new(
        Codes.GetValueOrDefault(reader.ReadString()) ?? throw new FormatException("no code of a finding"),
        (Severity)reader.ReadByte(),
        new Place(ShardOf(reader.ReadString()), reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()),
        reader.ReadString());

    private static ShardName? ShardOf(string name) => name.Length == 0 ? null : ShardName.Parse(name);
}
