using System.Globalization;
using ShardWiki.Markup;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual_page_about_limits
{
    [Fact]
    public void Lists_every_limit_with_its_number()
    {
        var page = File.ReadAllText(Repository.Full("docs/limits.md"));

        Assert.All(PageLimit.All, limit => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| {limit.What} | {limit.Allowed:N0} |"),
            page,
            StringComparison.Ordinal));
    }
}
