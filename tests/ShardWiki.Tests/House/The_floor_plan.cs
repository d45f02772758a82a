using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_floor_plan
{
    private static readonly ImmutableArray<string[]> Rooms = [.. Repository.Table("floor-plan.txt")];

    [Fact]
    public void Names_every_room_that_there_is() =>
        Assert.Equal(
            Repository.Projects("src/").Select(Name).Order(StringComparer.Ordinal),
            Rooms.Select(room => room[0]).Order(StringComparer.Ordinal));

    public static TheoryData<string> Names => [.. Rooms.Select(room => room[0])];

    [Theory, MemberData(nameof(Names))]
    public void Is_what_the_project_file_says(string room)
    {
        var row = Rooms.Single(cells => cells[0] == room);
        var project = Project(room);

        Assert.Equal(References(row), Included(project, "ProjectReference").Select(Name).Order(StringComparer.Ordinal));
        Assert.Equal(Words(row[2]), Included(project, "PackageReference"));
        Assert.Equal(row[3], project.Descendants("ShardWikiPure").Any(pure => pure.Value == "true") ? "pure" : "");
    }

    [Theory, MemberData(nameof(Names))]
    public void Is_what_the_compiler_wrote(string room)
    {
        if (room is "ShardWiki.Cli" or "ShardWiki.Serve" or "ShardWiki.MSBuild") return;     // programs are published, not referred to

        var assemblies = Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name!);

        Repository.Has_none(assemblies.Where(name => name.StartsWith("ShardWiki", StringComparison.Ordinal))
            .Except(References(Rooms.Single(cells => cells[0] == room)))
            .Select(name => $"{room} refers to {name}"));
    }

    [Fact]
    public void Lets_nothing_through_a_wall_by_the_way() =>
        Assert.Contains(
            XDocument.Load(Repository.Full("Directory.Build.props")).Descendants("DisableTransitiveProjectReferences"),
            setting => setting.Value == "true");

    [Fact]
    public void Lets_one_room_alone_load_a_web_server() =>
        Assert.Equal(
            ["src/ShardWiki.Serve/ShardWiki.Serve.csproj"],
            Repository.Projects("src/").Where(path =>
                XDocument.Load(Repository.Full(path)).Descendants("FrameworkReference").Any()));

    [Fact]
    public void Keeps_strangers_out_of_the_pure_rooms()
    {
        var banned = File.ReadAllText(Repository.Full("src/BannedSymbols.txt"));

        string[] strangers = ["IO.File", "IO.Directory", "DateTime.UtcNow", "Guid.NewGuid", "Random", "TimeProvider"];
        Assert.All(strangers, stranger => Assert.Contains($":System.{stranger};", banned));
    }

    [Fact]
    public void Is_explained_at_the_door_of_every_room() =>
        Repository.Has_none(
            from room in Rooms.Select(cells => cells[0])
            let readme = Repository.Full($"src/{room}/README.md")
            where !File.Exists(readme) || File.ReadLines(readme).Count() is 0 or > 20
            select $"src/{room}/README.md says in 20 lines what comes in, what goes out, what it may never do");

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static XDocument Project(string room) => XDocument.Load(Repository.Full($"src/{room}/{room}.csproj"));

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => element.Attribute("Include")!.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string[] row) =>
        Words(row[1]).Select(word => word == "ShardWiki" ? word : "ShardWiki." + word).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
