using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_name_in_an_ikiwiki
{
    private static readonly string Space = File.ReadAllText(Path("ikiwiki-names.space.txt"));

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path("ikiwiki-names.txt")).Skip(2))
            {
                var cells = line.Split(" | ");
                rows.Add(cells[0], cells[1].Replace("\\|", "|", StringComparison.Ordinal), cells[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Means_the_closest_page(string page, string written, string target)
    {
        var key = $"wiki:{page}.mdwn";
        var union = UnionSpace.Of(Space.Replace($"-- {key} --\n", $"-- {key} --\n[[{written}]]\n", StringComparison.Ordinal)).United();
        var links = union.Pages.Single(p => p.Id.ToString() == key).Links;

        Assert.Equal(target, links is not [var link] ? "-" : link switch
        {
            LinkTarget.ToPage to => to.Page.Key,
            LinkTarget.ToAsset to => to.Asset.Key,
            _ => "-",
        });
    }

    private static string Path(string table) => Repository.Full($"tests/ShardWiki.Tests/Union/Cases/{table}");
}
