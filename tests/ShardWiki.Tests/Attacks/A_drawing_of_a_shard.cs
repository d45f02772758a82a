using System.Text;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_drawing_of_a_shard
{
    public static TheoryData<string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var line in Attacks.Drawings)
            {
                rows.Add(line[5..], line.StartsWith("safe ", StringComparison.Ordinal));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_served_as_one_only_where_it_draws_and_nothing_else(string svg, bool draws)
    {
        Assert.Equal(draws, SafePicture.Draws(Encoding.UTF8.GetBytes(svg)));
        var files = SampleSite.Empty.With("notes", "x.md", "![x](p.svg)").With("notes", "p.svg", svg).Texts();
        Assert.Equal(draws, files.ContainsKey("p.svg"));
        Assert.Equal(!draws, files.ContainsKey("_/files/notes/p.svg.txt"));
    }

    [Fact]
    public void Is_plain_text_where_it_nests_without_end()
    {
        var svg = string.Concat(Enumerable.Repeat("<g>", 100_000));
        Assert.False(SafePicture.Draws(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg'>{svg}")));
    }
}
