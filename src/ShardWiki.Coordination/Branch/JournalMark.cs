using System.Security.Cryptography;
using System.Text;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The furthest end of a journal that was seen here, in a file: <c>{"head":…,"seq":…,"space":…}</c>. It is a floor, so
/// that a branch that is missing or older is damage and never an empty or shorter journal; deleting it forgets nothing
/// else.
/// </summary>
internal sealed class JournalMark(string? file, JournalStream stream)
{
    private readonly string _chance = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>What the file says; <see cref="JournalHead.None"/> where there is no file.</summary>
    public JournalHead Read()
    {
        if (file is null || !File.Exists(file))
        {
            return JournalHead.None;
        }

        return Parse(File.ReadAllBytes(file)) ?? throw new JournalDamagedException(
            1,
            $"'{Path.GetFileName(file)}' is no mark of {stream.Title}; "
            + "delete it if the journal is known to be whole");
    }

    /// <summary>Remembers an end, unless the file says so already. The file is entirely old or entirely new.</summary>
    public void Raise(JournalHead from, JournalHead to)
    {
        if (file is null || to.Seq == 0 || to == from)
        {
            return;
        }

        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        LastingFile.Replace(full, Encoding.UTF8.GetBytes(Text(to)), $"{full}{Unfinished(ProcessMark.Own)}{_chance}");
    }

    /// <summary>Removes what a writer that died left half written beside a mark.</summary>
    public static void RemoveUnfinished(string? file, ProcessMark writer)
    {
        if (file is null || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder || !Directory.Exists(folder))
        {
            return;
        }

        foreach (var left in Directory.EnumerateFiles(folder, $"{Path.GetFileName(file)}{Unfinished(writer)}*"))
        {
            File.Delete(left);
        }
    }

    private static string Unfinished(ProcessMark writer) => $".{writer.FileName}.";

    private string Text(JournalHead head) => CanonicalJson.Text(JsonTerm.Map.Of(
        ("head", new JsonTerm.Text(head.Hash)),
        ("seq", new JsonTerm.Number(head.Seq)),
        ("space", new JsonTerm.Text(stream.Name)))) + "\n";

    private JournalHead? Parse(byte[] bytes)
    {
        if (!CanonicalJson.TryRead(bytes, out var term, out _) || term is not JsonTerm.Map map
            || map.FindWhole("seq") is not { } seq || map.FindText("head") is not { Length: 64 } hash
            || hash.AsSpan().ContainsAnyExcept("0123456789abcdef"))
        {
            return null;
        }

        var head = new JournalHead(seq, hash);
        return Encoding.UTF8.GetString(bytes) == Text(head) ? head : null;
    }
}
