using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>What a file of the site was made of, and what came of it, before it is packed as a <see cref="RememberedFile"/>.</summary>
internal sealed record FileToRemember
{
    /// <summary>The file, as the receipt lists it.</summary>
    public required PublishedFile File { get; init; }

    /// <summary>As <see cref="RememberedFile.Key"/>.</summary>
    public required Sum Key { get; init; }

    /// <summary>As <see cref="RememberedFile.Glance"/>.</summary>
    public required Sum Glance { get; init; }

    /// <summary>As <see cref="RememberedFile.Parts"/>.</summary>
    public required ImmutableArray<ulong> Parts { get; init; }

    /// <summary>As <see cref="RememberedFile.Whole"/>.</summary>
    public required Sum Whole { get; init; }

    /// <summary>As <see cref="RememberedFile.Questions"/>.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>As <see cref="RememberedFile.Answers"/>.</summary>
    public required AnswerSums Answers { get; init; }

    /// <summary>As <see cref="RememberedFile.Stamp"/>.</summary>
    public required long Stamp { get; init; }

    /// <summary>The same in bytes.</summary>
    public RememberedFile Packed()
    {
        var path = Encoding.UTF8.GetBytes(File.Path);
        ImmutableArray<byte[]> questions = [.. Questions.Select(Encoding.UTF8.GetBytes)];
        var bytes = new byte[RememberedFile.PlaceOfPath + path.Length + (Parts.Length * sizeof(ulong)) + questions.Sum(q => sizeof(int) + q.Length)];
        var rest = bytes.AsSpan();
        foreach (var sum in (ReadOnlySpan<Sum>)[Key, Glance, Whole, Answers.Told, Answers.Loose, File.Sha256])
        {
            sum.Write(rest);
            rest = rest[Sum.Length..];
        }

        BinaryPrimitives.WriteInt64LittleEndian(rest, File.Length);
        BinaryPrimitives.WriteInt64LittleEndian(rest[sizeof(long)..], Stamp);
        BinaryPrimitives.WriteInt32LittleEndian(rest[(2 * sizeof(long))..], path.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest[((2 * sizeof(long)) + sizeof(int))..], Parts.Length);
        path.CopyTo(bytes, RememberedFile.PlaceOfPath);
        Write(bytes.AsSpan(RememberedFile.PlaceOfPath + path.Length), questions);
        return new RememberedFile(bytes);
    }

    private void Write(Span<byte> rest, ImmutableArray<byte[]> questions)
    {
        foreach (var part in Parts)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, part);
            rest = rest[sizeof(ulong)..];
        }

        foreach (var question in questions)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, question.Length);
            question.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + question.Length)..];
        }
    }
}
