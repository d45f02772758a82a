using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Evidence_that_two_pages_are_one
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Boats =
        "A boat is a craft that floats on water and carries people or freight wherever the wind allows it to go.";
    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    [Fact]
    public void Is_equal_content_whatever_the_paths() => Joined($"""
        -- a:boat.md --
        {Boat}
        -- b:ships/vessel.md --
        {Boat}
        """, "Content");

    [Fact]
    public void Is_not_equal_content_that_says_nothing() => Apart("""
        -- a:boat.md --
        To be written.
        -- b:bread.md --
        To be written.
        """);

    [Fact]
    public void Is_equal_content_that_says_nothing_at_one_path() => Joined("""
        -- a:boat.md --
        To be written.
        -- b:boat.md --
        To be written.
        """, "Content");

    [Fact]
    public void Is_a_content_that_the_other_once_had() => Joined($"""
        -- a:boat.md --
        {Boat}
        -- a:boat.md --
        {Bread}
        -- b:vessel.md --
        {Boat}
        """, "History");

    [Fact]
    public void Is_a_version_that_both_once_had() => Joined($"""
        -- a:boat.md --
        {Boat}
        -- a:boat.md --
        {Bread}
        -- b:vessel.md --
        {Boat}
        -- b:vessel.md --
        {Boats} {Bread} {Boats}
        """, "History");

    [Fact]
    public void Is_not_a_version_from_before_the_page_was_made_anew() => Apart($"""
        -- a:boat.md --
        {Boat}
        -- a:boat.md gone --
        -- a:boat.md --
        {Bread}
        -- b:vessel.md --
        {Boat}
        """);

    [Fact]
    public void Is_not_an_empty_version() => Apart($"""
        -- a:boat.md --
        -- a:boat.md --
        {Boat}
        -- b:bread.md --
        -- b:bread.md --
        {Bread}
        """);

    [Fact]
    public void Is_a_version_of_few_words_where_the_page_was_renamed() => Joined("""
        -- a:boat.md --
        To be written.
        -- b:vessel.md was boat.md --
        To be written.
        """, "History");

    [Fact]
    public void Is_not_a_version_that_two_pages_of_one_shard_once_had_and_left() => Apart($"""
        -- a:boat.md --
        {Boat}
        -- a:boat.md --
        {Bread}
        -- a:vessel.md --
        {Boat}
        -- a:vessel.md --
        {Boats} Nothing here is like the other any more, as its authors rewrote every sentence of it since.
        """);

    [Fact]
    public void Is_one_path_where_the_texts_are_somewhat_alike() => Joined($"""
        -- a:boat.md --
        {Boat} {Bread}
        -- b:boat.md --
        {Boat} It was written twice, by people who had never met, and nobody knows which was first of the two.
        """, "Path");

    [Fact]
    public void Is_not_one_path_where_the_texts_have_nothing_in_common() => Apart($"""
        -- a:boat.md --
        {Boat}
        -- b:boat.md --
        {Bread}
        """);

    [Fact]
    public void Is_one_title_where_the_texts_are_rather_alike() => Joined($"""
        -- a:boat.md --
        # The Boat
        {Boat} {Bread}
        -- b:vessel.md --
        # the  boat!
        {Boats} {Bread}
        """, "Title");

    [Fact]
    public void Is_not_a_title_that_says_nothing() => Apart($"""
        -- a:boat.md --
        # Introduction
        {Boat} {Bread}
        -- b:vessel.md --
        # Introduction
        {Boats} {Bread}
        """);

    [Fact]
    public void Is_an_alias_that_names_the_other() => Joined($"""
        -- shard a obsidian --
        -- a:boat.md --
        ---
        aliases: [Vessel]
        ---
        {Boat} {Bread}
        -- b:vessel.md --
        # Vessel
        {Boats} {Bread}
        """, "Alias");

    [Fact]
    public void Is_text_that_is_nearly_the_same() => Joined($"""
        -- a:boat.md --
        # One
        {Boat} {Bread} {Boats}
        -- b:vessel.md --
        # Two
        {Boat} {Bread} {Boats}
        """, "Shingles");

    [Fact]
    public void Is_not_what_many_pages_of_one_shard_have_in_common()
    {
        var copies = string.Join('\n', Enumerable.Range(0, 9).Select(n => $"-- a:copy{n}.md --\n{Boat}"));
        var union = UnionSpace.Of($"{copies}\n-- b:boat.md --\n{Boat}\n").United();

        Assert.Equal(10, union.Topics.Length);
    }

    [Fact]
    public void Is_what_a_curator_says() => Assert.Equal(
        "Binding a:boat.md b:bread.md",
        UnionReading.Reasons(BoatAndBread.Bound("a:boat.md", "b:bread.md").United(), "a:boat.md"));

    private static UnionSpace BoatAndBread =>
        UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- b:bread.md --\n{Bread}\n");

    private static void Joined(string space, string by)
    {
        var topic = Assert.Single(UnionSpace.Of(space).United().Topics);

        Assert.Equal(by, Assert.Single(topic.Reasons).By.ToString());
    }

    private static void Apart(string space) => Assert.Equal(2, UnionSpace.Of(space).United().Topics.Length);
}
