using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Versions_in_their_order
{
    private static readonly string Nines = new('9', 40);

    // From the lowest to the highest; numbers are longer than any number that a machine counts with.
    private static readonly string[] Ordered =
    [
        "", "0", "1", "1.2", "1.9", "1.10", $"1.{Nines}", $"1.1{new string('0', 40)}", "2", Nines, "1" + new string('0', 40),
        "a", "v", "v0.1", "v00.2", "v1", "v1-beta", "v1.0", "v1.9", "v1.010", "v1.11", $"v{Nines}", $"v{Nines}.0", $"v1{Nines}", "v日本", "日本",
    ];

    [Fact]
    public void Count_numbers_of_any_length()
    {
        for (var i = 0; i < Ordered.Length; i++)
        {
            for (var j = 0; j < Ordered.Length; j++)
            {
                var order = VersionOrder.Instance.Compare(Ordered[i], Ordered[j]);
                Assert.True(Math.Sign(order) == i.CompareTo(j), $"'{Ordered[i]}' to '{Ordered[j]}': {order}");
            }
        }
    }

    [Fact]
    public void Take_zeros_in_front_for_none_and_tell_them_apart_all_the_same()
    {
        var zeros = new string('0', 50);

        Assert.True(VersionOrder.Instance.Compare($"v{zeros}7", "v8") < 0);
        Assert.True(VersionOrder.Instance.Compare($"v{zeros}7", "v6") > 0);
        Assert.NotEqual(0, VersionOrder.Instance.Compare($"v{zeros}7", "v7"));
        Assert.Equal(0, VersionOrder.Instance.Compare($"v{zeros}7", $"v{zeros}7"));
    }
}
