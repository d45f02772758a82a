using System.Runtime.CompilerServices;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_golden : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("golden-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Lies_beside_the_source_of_its_test()
    {
        Golden.Matches("a reviewed line\n");

        Assert.True(File.Exists(Path.Combine(Here(), "__snapshots__", "A_golden.Lies_beside_the_source_of_its_test.snap")));
    }

    [Fact]
    public void Is_written_where_there_is_none()
    {
        Golden.Matches("text", Place("new.snap"));

        Assert.Equal("text", File.ReadAllText(Place("new.snap").Golden));
    }

    [Fact]
    public void Must_be_there_already_on_a_build_server()
    {
        var place = Place("new.snap") with { MustExist = true };

        Assert.Throws<GoldenMismatchException>(() => Golden.Matches("text", place));
        Assert.False(File.Exists(place.Golden));
    }

    [Fact]
    public void Names_the_lines_that_differ_and_keeps_what_came()
    {
        Golden.Matches("one\ntwo\n", Place("kept.snap"));

        var thrown = Assert.Throws<GoldenMismatchException>(() => Golden.Matches("one\nthree\n", Place("kept.snap")));

        Assert.EndsWith("- two\n+ three", thrown.Message);
        Assert.Equal("one\nthree\n", File.ReadAllText(Place("kept.snap").Mismatch));
        Assert.Equal("one\ntwo\n", File.ReadAllText(Place("kept.snap").Golden));
    }

    [Fact]
    public void Forgets_the_mismatch_once_it_matches_again()
    {
        Golden.Matches("one\n", Place("kept.snap"));
        Assert.Throws<GoldenMismatchException>(() => Golden.Matches("two\n", Place("kept.snap")));

        Golden.Matches("one\n", Place("kept.snap"));

        Assert.False(File.Exists(Place("kept.snap").Mismatch));
    }

    [Fact]
    public void Sees_a_difference_in_line_endings()
    {
        Golden.Matches("one\n", Place("kept.snap"));

        Assert.Throws<GoldenMismatchException>(() => Golden.Matches("one\r\n", Place("kept.snap")));
    }

    private GoldenPlace Place(string name) => new(folder, name, MustExist: false);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
