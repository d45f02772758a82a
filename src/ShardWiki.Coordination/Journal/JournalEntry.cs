using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>One line of a journal, read and verified: its place, its author and time, and what it says.</summary>
public sealed record JournalEntry
{
    /// <summary>Its place; the first is 1 and there is no gap.</summary>
    public required long Seq { get; init; }

    /// <summary>The id that the asker minted; asking again with it writes nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the decision was made, in whole seconds of UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public required Author Actor { get; init; }

    /// <summary>Its type, such as <c>pages.bound</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The version of the data of that type, from 1 on.</summary>
    public required int V { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    internal JsonTerm.Map Fields
    {
        get => field ?? CanonicalJson.Map(Data.Span);
        init;
    }

    /// <summary>The bytes of its data within the line, from which the fields are read anew at each call.</summary>
    internal ReadOnlyMemory<byte> Data { get; init; } = "{}"u8.ToArray();

    /// <summary>Its data as canonical JSON.</summary>
    public string Json => CanonicalJson.Text(Fields);

    /// <summary>What was decided, in the journal of a space; read anew at each call.</summary>
    public Decision Decision => DecisionCatalogue.Decide(Type, V, Subject, Fields);

    /// <summary>The hash of the line before; 64 zeros for the first.</summary>
    public required string Prev { get; init; }

    /// <summary>SHA-256 over <see cref="Bytes"/>, 64 lower-case hex digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The line itself as UTF-8, without its newline; this, not the fields, is the journal.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The line itself, without its newline.</summary>
    public string Line => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The journal's end as it stood after this line.</summary>
    public JournalHead Head => new(Seq, Hash);
}
