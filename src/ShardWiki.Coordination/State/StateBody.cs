using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// The coordination state as the bytes of a checkpoint: its decisions, read from their lines already. What they amount
/// to is made again, since any of them may come to stand or fall (docs/decisions/040). Numbers are little-endian, texts
/// and data have their length before them, actors stand once.
/// </summary>
internal static class StateBody
{
    public static void Write(CoordinationState state, Stream to)
    {
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        var actors = state.Log.Select(line => line.Actor).Distinct().ToList();
        writer.Write7BitEncodedInt(actors.Count);
        foreach (var actor in actors)
        {
            writer.Write(actor.Name);
            writer.Write(actor.Email);
        }

        var numbers = actors.Index().ToDictionary(it => it.Item, it => it.Index);
        writer.Write(state.Head);
        writer.Write7BitEncodedInt(state.Log.Length);
        foreach (var line in state.Log)
        {
            writer.Write(line.At.UtcTicks);
            writer.Write7BitEncodedInt(numbers[line.Actor]);
            Write(line.Decision, writer);
        }
    }

    public static CoordinationState Read(ReadOnlyMemory<byte> from)
    {
        using var reader = new BinaryReader(new MemoryStream(from.ToArray(), writable: false), Encoding.UTF8);
        var actors = new Author[reader.Read7BitEncodedInt()];
        for (var i = 0; i < actors.Length; i++)
        {
            actors[i] = new Author(reader.ReadString(), reader.ReadString());
        }

        var draft = new StateDraft(reader.ReadString());
        var count = reader.Read7BitEncodedInt();
        for (var seq = 1; seq <= count; seq++)
        {
            draft.Take(new DecisionLine
            {
                Seq = seq,
                At = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
                Actor = actors[reader.Read7BitEncodedInt()],
                Decision = Decision(reader),
            });
        }

        return draft.Freeze();
    }

    private static void Write(Decision decision, BinaryWriter to)
    {
        to.Write(decision.Type);
        to.Write7BitEncodedInt(decision.V);
        to.Write(decision.Subject);
        if (!CanonicalJson.TryWrite(decision.Fields, out var data))
        {
            throw new ArgumentException("a decision that was read holds half a character", nameof(decision));
        }

        to.Write7BitEncodedInt(data.Length);
        to.Write(data);
    }

    private static Decision Decision(BinaryReader from)
    {
        var (type, v, subject) = (from.ReadString(), from.Read7BitEncodedInt(), from.ReadString());
        var data = from.ReadBytes(from.Read7BitEncodedInt());
        return CanonicalJson.TryRead(data, out var term, out var reason) && term is JsonTerm.Map fields
            ? DecisionCatalogue.Decide(type, v, subject, fields)
            : throw new FormatException($"the data of a decision are {reason ?? "no object"}");
    }
}
