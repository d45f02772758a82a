namespace ShardWiki.Projection;

/// <summary>Marks code that is read line by line: differences, and what was typed into a shell and what it answered.</summary>
internal static class LineScan
{
    /// <summary>Whether lines of <paramref name="language"/> are differences.</summary>
    public static bool IsDifference(string language) => language is "diff" or "patch" or "udiff";

    /// <summary>Whether <paramref name="language"/> is what somebody typed, with answers.</summary>
    public static bool IsSession(string language) => language is "console" or "shell-session" or "sh-session" or "shellsession" or "terminal";

    /// <summary>Marks lines that were added and removed.</summary>
    public static void Difference(string code, CodePieces pieces) => Lines(code, (start, end) =>
    {
        var line = code.AsSpan(start, end - start);
        var kind = line.StartsWith("+++", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal)
            || line.StartsWith("diff ", StringComparison.Ordinal) || line.StartsWith("index ", StringComparison.Ordinal) ? CodeKind.Note
            : line.StartsWith("@@", StringComparison.Ordinal) ? CodeKind.Name
            : line is ['+', ..] ? CodeKind.Added
            : line is ['-', ..] ? CodeKind.Removed
            : CodeKind.Plain;
        pieces.Add(start, end, kind);
    });

    /// <summary>Marks what was typed; what was answered is plain.</summary>
    public static void Session(string code, CodePieces pieces)
    {
        var shell = new CodeScan(code, CodeLanguages.Find("shell")!, pieces);
        var goesOn = false;
        Lines(code, (start, end) =>
        {
            var line = code.AsSpan(start, end - start);
            var isTyped = line.StartsWith("$ ", StringComparison.Ordinal) || line.StartsWith("# ", StringComparison.Ordinal);
            if (isTyped)
            {
                pieces.Add(start, start + 1, CodeKind.Prompt);
            }

            if (isTyped || goesOn)
            {
                shell.Mark(isTyped ? start + 1 : start, end);
            }

            goesOn = (isTyped || goesOn) && line is [.., '\\'];
        });
    }

    private static void Lines(string code, Action<int, int> each)
    {
        for (var start = 0; start < code.Length;)
        {
            var end = code.IndexOf('\n', start) is >= 0 and var found ? found : code.Length;
            each(start, end);
            start = end + 1;
        }
    }
}
