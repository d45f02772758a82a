namespace ShardWiki.Model;

/// <summary>A table that ships inside the program is wrong: our bug, told as <c>file(line): what</c>.</summary>
internal sealed class MalformedTableException(string file, int line, string what)
    : Exception($"{file}({line}): {what}")
{
    internal string File { get; } = file;

    internal int Line { get; } = line;
}
