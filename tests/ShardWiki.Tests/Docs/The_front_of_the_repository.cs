using Xunit;

namespace ShardWiki.Tests;

public sealed class The_front_of_the_repository
{
    [Fact]
    public void Leads_nowhere_that_is_not_there() =>
        Repository.Has_none(
            from link in Manual.Links("README.md")
            where !File.Exists(Repository.Full(link)) && !Directory.Exists(Repository.Full(link))
            select $"README.md leads to {link}");

    [Fact]
    public void Has_a_map_of_every_room() =>
        Repository.Has_none(
            from project in Repository.Projects("src/")
            let room = Path.GetDirectoryName(project)!.Replace('\\', '/')
            where !Manual.Links("README.md").Contains(room)
            select $"README.md does not show {room}");
}
