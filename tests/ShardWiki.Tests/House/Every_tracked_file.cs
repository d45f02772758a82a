using System.Text.RegularExpressions;
using System.Text;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_tracked_file
{
    // Put together from halves, or this file would be the first offender.
    private static readonly Regex Machine = new(
        "/ro" + "ot/|/ho" + @"me/\w|/Us" + @"ers/\w|\b[A-Z]:\\" + "Users"
        + "|/wo" + "rk/(main|shared)|/tm" + "p/(w|plan|bash_jobs)/");

    private static readonly Regex Registry = new(
        @"nuget\." + @"org|npm" + @"js\.|py" + @"pi\.|crates\." + "io", RegexOptions.IgnoreCase);

    private static IEnumerable<(string Path, byte[] Bytes)> Texts =>
        from path in Repository.Files
        let bytes = File.ReadAllBytes(Repository.Full(path))
        where !bytes.AsSpan(0, Math.Min(bytes.Length, 8000)).Contains((byte)0)
        select (path, bytes);

    [Fact]
    public void Ends_its_lines_with_LF() =>
        Repository.Has_none(Texts.Where(it => it.Bytes.AsSpan().Contains((byte)'\r')).Select(it => it.Path));

    [Fact]
    public void Names_no_machine() => Repository.Has_none(Lines(Machine));

    [Fact]
    public void Names_no_registry() => Repository.Has_none(Lines(Registry));

    private static IEnumerable<string> Lines(Regex pattern) =>
        from it in Texts
        from line in Encoding.UTF8.GetString(it.Bytes).Split('\n').Index()
        where pattern.IsMatch(line.Item)
        select $"{it.Path}({line.Index + 1}): {line.Item.Trim()}";
}
