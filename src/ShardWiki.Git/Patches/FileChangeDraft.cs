using System.Text;

namespace ShardWiki.Git;

/// <summary>The head of a diff in the making: line by line, until it is one file's or refused.</summary>
internal sealed class FileChangeDraft
{
    private static readonly (string Begins, string Reason)[] Refusals =
    [
        ("old mode ", "it changes the mode of the file"),
        ("new mode ", "it changes the mode of the file"),
        ("deleted file mode ", "it deletes the file"),
        ("rename ", "it renames the file"),
        ("copy ", "it copies a file"),
        ("similarity index ", "it renames or copies a file"),
        ("dissimilarity index ", "it rewrites the file as another"),
        ("GIT binary patch", "it is binary"),
        ("Binary files ", "it is binary"),
    ];

    private string? _old;
    private string? _new;
    private string _oldName = "";
    private bool _isNew;
    private int _files;
    private string? _fault;

    /// <summary>Takes a line that stands outside a hunk; what means nothing is passed over.</summary>
    public void Take(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line);
        var refusal = Refusals.FirstOrDefault(r => text.StartsWith(r.Begins, StringComparison.Ordinal)).Reason;
        if (refusal is not null)
        {
            _fault ??= refusal;
        }
        else if (text.StartsWith("diff --git ", StringComparison.Ordinal))
        {
            _files++;
        }
        else if (text.StartsWith("new file mode ", StringComparison.Ordinal))
        {
            _isNew = true;
            TakeMode(text[^6..]);
        }
        else if (text.StartsWith("index ", StringComparison.Ordinal))
        {
            TakeIndex(text["index ".Length..].Split(' '));
        }
        else if (text.StartsWith("--- ", StringComparison.Ordinal))
        {
            TakeOld(QuotedPath.Read(line[4..]));
        }
        else if (text.StartsWith("+++ ", StringComparison.Ordinal))
        {
            _new = QuotedPath.Read(line[4..]);
            _fault ??= _new is null ? "the name of its file cannot be read, or is not UTF-8" : null;
        }
    }

    /// <summary>What it is, with these hunks.</summary>
    public FileChange Read(ReadOnlyMemory<byte> hunks)
    {
        var path = PathOf();
        var reason = _files > 1 ? "it touches more than one file"
            : _fault is not null ? _fault
            : hunks.IsEmpty || _new is null ? "it holds no change of a text"
            : _new == "/dev/null" ? "it deletes the file"
            : path is null ? "it renames the file"
            : path.Split('/').Any(name => name is "" or "." or ".." or ".git") || Path.IsPathRooted(path)
                ? $"'{path}' leads out of the repository"
            : null;
        return reason is null
            ? new FileChange.Edit(path!, _oldName, hunks) { IsNew = _isNew }
            : new FileChange.Refused(reason);
    }

    private void TakeOld(string? path)
    {
        _files += _old is null ? 0 : 1;
        _old = path;
        _fault ??= path is null ? "the name of its file cannot be read, or is not UTF-8" : null;
        _files = Math.Max(1, _files);
    }

    private void TakeIndex(string[] words)
    {
        _oldName = words[0].Split("..")[0];
        if (words.Length > 1)
        {
            TakeMode(words[1]);
        }
    }

    private void TakeMode(string mode) => _fault ??= mode switch
    {
        "100644" or "100755" => null,
        "120000" => "it makes or changes a symbolic link",
        "160000" => "it makes or changes a submodule",
        _ => $"it gives the file the mode {mode}",
    };

    // a/… and b/… are git's; a patch without them names the file itself.
    private string? PathOf()
    {
        var (old, edited) = (Without(_old, "a/"), Without(_new, "b/"));
        return _isNew || _old == "/dev/null" || old == edited ? edited : null;
    }

    private static string? Without(string? path, string prefix) =>
        path?.StartsWith(prefix, StringComparison.Ordinal) == true ? path[prefix.Length..] : path;
}
