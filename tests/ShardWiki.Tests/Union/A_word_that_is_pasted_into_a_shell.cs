using System.Diagnostics;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A remedy is a command line that somebody copies; what it names is one word to a shell, whatever it holds.</summary>
public sealed class A_word_that_is_pasted_into_a_shell
{
    [Fact]
    public void Is_the_very_name_that_it_stands_for()
    {
        string[] names =
        [
            .. Attacks.Names.Where(name => !name.Contains('\0', StringComparison.Ordinal) && !name.Any(char.IsSurrogate)),
            "it's.md", "$(touch owned).md", "`id`", "a;b", "a&b", "a|b", "a\nb", "~", "*", "!x", "\\", "\"", "'", "''", "#x", "{a,b}", ">x",
        ];
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"printf '%s\\0' {string.Join(' ', names.Select(CommandWord.Of))}"])
        {
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;

        var read = shell.StandardOutput.ReadToEnd();

        Assert.Equal(names.Select(name => name.StartsWith('-') ? "/" + name : name), read.Split('\0')[..^1]);
    }

    [Theory]
    [InlineData("--author=Mallory <m@example.org>")]
    [InlineData("-x")]
    public void Is_no_option_however_a_page_is_called(string path)
    {
        Assert.StartsWith("/", CommandWord.Of(path).TrimStart('\''), StringComparison.Ordinal);
        Assert.Equal(Model.PagePath.Of(path), Model.PagePath.Of("/" + path));
    }

    [Fact]
    public void Stands_in_the_remedies_of_a_conflict()
    {
        var union = UnionSpace.Of("-- a:it's.md --\nA boat.\n-- b:it's.md --\nA boat and something else.\n").United();

        Assert.All(union.Conflicts.SelectMany(c => c.Remedies), remedy => Assert.Contains("'a:it'\\''s.md'", remedy, StringComparison.Ordinal));
        Assert.NotEmpty(union.Conflicts.SelectMany(c => c.Remedies));
    }
}
