using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual_page_about_security
{
    [Fact]
    public void Names_a_test_that_there_is_for_every_threat()
    {
        var tests = Repository.Files.Where(f => f.StartsWith("tests/", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.Ordinal);
        var threats = Manual.Rows("security.md").Where(row => row.Length == 3 && row[0] != "threat").ToArray();

        Assert.InRange(threats.Length, 20, 200);
        Repository.Has_none(
            from row in threats
            where !row[0].StartsWith("---", StringComparison.Ordinal) && !tests.Contains(row[2].Trim('`'))
            select $"docs/security.md: no test is called {row[2]}");
    }
}
