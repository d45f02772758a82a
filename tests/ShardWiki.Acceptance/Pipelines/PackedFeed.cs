using System.Diagnostics;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>Both packages, packed once from the source tree into a folder that is the only feed that its projects know.</summary>
public sealed class PackedFeed : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public PackedFeed()
    {
        var packing = Prepared(SourceTree.Root, "./build.sh", "pack");
        packing.FileName = "bash";
        packing.Environment["ShardWikiPackSystemGit"] = "true";
        var ran = Ended(packing);
        Assert.True(ran.ExitCode == 0, ran.ToString());
        foreach (var package in Directory.GetFiles(Path.Combine(SourceTree.Root, "artifacts", "packages")))
        {
            _scratch.Write($"feed/{Path.GetFileName(package)}", File.ReadAllBytes(package));
        }

        _scratch.Write("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>

            """);
    }

    /// <summary>The version of both; it says so where the system's libgit2 is needed.</summary>
    public string Version => Directory.GetFiles(_scratch.Path("feed"), "ShardWiki.Tool.*.nupkg")
        .Select(file => Path.GetFileNameWithoutExtension(file)["ShardWiki.Tool.".Length..]).Single();

    public string Feed => _scratch.Path("feed");

    /// <summary>A folder of its own below the one whose only feed this is.</summary>
    public string Folder(string name) => Directory.CreateDirectory(_scratch.Path(name)).FullName;

    /// <summary>A project from the SDK's template, with the package and a space of two pages.</summary>
    internal TestProject Project(string template, string name)
    {
        var folder = Folder(name);
        var made = DotNet(folder, "new", template, "-o", ".", "-n", "Site", "--no-restore");
        Assert.True(made.ExitCode == 0, made.ToString());
        var project = new TestProject(folder);
        project.Write("Site.csproj", project.Read("Site.csproj").Replace("</Project>", $"""
              <PropertyGroup>
                <ShardWikiOnBuild>true</ShardWikiOnBuild>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ShardWiki.MSBuild" Version="{Version}" />
                <ShardWikiSpace Include="docs/shardwiki.yml" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        project.Write("docs/shardwiki.yml", "space: docs\nshards:\n  - { name: pages, folder: pages, dialect: gfm }\n");
        project.Write("docs/pages/index.md", "# Home\n\nSee [two](two.md).\n");
        project.Write("docs/pages/two.md", "# Two\n");
        return project;
    }

    public void Dispose() => _scratch.Dispose();

    internal static Ran DotNet(string folder, params string[] arguments) => Ended(Prepared(folder, arguments));

    private static Ran Ended(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, errors.Result);
    }

    internal static ProcessStartInfo Prepared(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[]
        {
            ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"),
            ("MSBUILDDISABLENODEREUSE", "1"), ("MSBUILDTERMINALLOGGER", "off"),
        })
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
