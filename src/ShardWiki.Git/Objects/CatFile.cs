using System.Globalization;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// One <c>cat-file</c> process: names go in, for each a header line and the bytes come out. For one thread at a time.
/// </summary>
internal sealed class CatFile(GitProcess process) : IDisposable
{
    private readonly BufferedStream _output = new(process.Output, 64 * 1024);

    /// <summary>Asks for all of them; git looks for the next while an answer is being read. Their names must fit into a pipe.</summary>
    internal void Ask(IEnumerable<ObjectName> objects)
    {
        process.Input.Write(Encoding.ASCII.GetBytes(string.Concat(objects.Select(o => $"{o}\n"))));
        process.Input.Flush();
    }

    /// <summary>Asks for all of them, however many, and for nothing after them; somebody must read meanwhile.</summary>
    internal void AskOnce(IEnumerable<ObjectName> objects)
    {
        foreach (var some in objects.Chunk(256))
        {
            Ask(some);
        }

        process.CloseInput();
    }

    /// <summary>The answer to the next that was asked for: null where the object is missing or no blob.</summary>
    internal byte[]? Read(ObjectName blob)
    {
        if (Header() is not { } header)
        {
            return null;
        }

        if (header.Size > Array.MaxLength)
        {
            throw new GitException($"the blob {blob} has {header.Size} bytes: too many to be read");
        }

        var content = new byte[header.Size];
        if (_output.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length)
        {
            throw Stopped();
        }

        _ = _output.ReadByte();
        return header.IsBlob ? content : null;
    }

    /// <summary>The answer to the next that was asked for: null where the object is missing or no blob.</summary>
    internal long? Size() => Header() is { IsBlob: true } header ? header.Size : null;

    /// <summary>Lets it end by itself, where it has answered all that was asked: sooner than to look for what it may have started.</summary>
    internal void Leave() => process.Leave();

    public void Dispose()
    {
        process.CloseInput();
        process.Dispose();
    }

    private (bool IsBlob, long Size)? Header()
    {
        var fields = Line().Split(' ');
        if (fields.Length < 3)
        {
            return null;
        }

        return (fields[1] == "blob", long.Parse(fields[2], CultureInfo.InvariantCulture));
    }

    private GitException Stopped() => new($"git stopped while it read contents: {process.Finish([]).Complaint}");

    private string Line()
    {
        var line = new StringBuilder();
        for (int next; (next = _output.ReadByte()) != '\n';)
        {
            if (next < 0)
            {
                throw Stopped();
            }

            line.Append((char)next);
        }
        return line.ToString();
    }
}
