using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class An_attachment
{
    private static readonly string Here = Path.GetTempPath();
    private readonly Attachment folder = GatheringSpace.Folder("notes", "notes");

    [Fact]
    public void Of_a_known_adapter_is_not_objected_to()
    {
        Assert.Equal(["archive", "feed", "folder", "git"], AdapterCatalogue.Names);
        Assert.Null(AdapterCatalogue.FindObjection(folder, Here));
        Assert.Null(AdapterCatalogue.FindObjection(GatheringSpace.Git("wiki", "https://example.org/wiki.git"), Here));
        Assert.Null(AdapterCatalogue.FindObjection(folder with { Mode = AttachmentMode.WriteThrough }, Here));
    }

    [Fact]
    public void Of_an_unknown_adapter_is_told_which_there_are() =>
        Assert.Equal(
            "there is no adapter 'svn', only archive, feed, folder, git",
            AdapterCatalogue.FindObjection(folder with { Adapter = "svn" }, Here));

    [Fact]
    public void With_a_bad_pattern_is_told_where_it_is() =>
        Assert.StartsWith(
            "exclude 'a/[b]', at its character 3: ",
            AdapterCatalogue.FindObjection(folder with { Exclude = ["ok/**", "a/[b]"] }, Here),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/w.git", "https")]
    [InlineData("HTTPS://example.org/w.git", "https")]
    [InlineData("git@example.org:w.git", "ssh")]
    [InlineData("example.org:w.git", "ssh")]
    [InlineData("ext::sh -c evil", "ext::")]
    [InlineData("file:///srv/w.git", "file")]
    public void Elsewhere_has_a_scheme(string location, string scheme) =>
        Assert.Equal(new GitPlace.Remote(location, scheme), GitPlace.Of(location, Here));

    [Fact]
    public void Here_is_a_path_from_the_space_s_folder()
    {
        Assert.Equal(new GitPlace.Repository(Path.GetFullPath("../w", Here)), GitPlace.Of("../w", Here));
        Assert.Equal(new GitPlace.Repository(Path.GetFullPath("a/b:c", Here)), GitPlace.Of("a/b:c", Here));
        Assert.Equal(new GitPlace.Bundle(Path.GetFullPath("w.bundle", Here)), GitPlace.Of("w.bundle", Here));
    }
}
