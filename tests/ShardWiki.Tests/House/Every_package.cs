using System.Xml.Linq;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_package
{
    private static IEnumerable<(string File, XElement Reference)> References =>
        from file in Repository.Files
        where Path.GetExtension(file) is ".csproj" or ".props" or ".targets"
        from reference in XDocument.Load(Repository.Full(file)).Descendants("PackageReference")
        select (file, reference);

    [Fact]
    public void Stays_in_the_room_that_took_it_in() =>
        Repository.Has_none(
            from it in References
            where it.File.StartsWith("src/", StringComparison.Ordinal)
            where it.Reference.Attribute("PrivateAssets")?.Value is not ("compile" or "all")
            select $"{it.File}: {it.Reference} needs PrivateAssets=\"compile\"");

    [Fact]
    public void Has_its_version_in_the_one_file_of_versions() =>
        Repository.Has_none(
            from it in References
            where it.Reference.Attribute("Version") is not null || it.Reference.Attribute("VersionOverride") is not null
                || it.Reference.Elements().Any(element => element.Name.LocalName is "Version" or "VersionOverride")
            select $"{it.File}: the version of {it.Reference} belongs in Directory.Packages.props");

    [Fact]
    public void Is_used_by_a_project()
    {
        var used = References.Select(it => it.Reference.Attribute("Include")?.Value).ToHashSet();
        Repository.Has_none(XDocument.Load(Repository.Full("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(version => version.Attribute("Include")!.Value)
            .Where(name => !used.Contains(name))
            .Select(name => $"{name} has a version and no use"));
    }

    [Fact]
    public void Comes_from_wherever_the_machine_says() =>
        Repository.Has_none(
            from file in Repository.Files
            where Path.GetFileName(file) is "nuget.config" or "NuGet.Config" or "packages.lock.json" or ".npmrc"
            select file);
}
