using System.Diagnostics;
using System.IO.Compression;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The tool and the package for MSBuild, packed, installed into clean folders, and used as their readers will.</summary>
[Collection(nameof(PackedPackages))]
public sealed class The_packages(PackedFeed feed)
{
    private const string Skipped = "Skipping target \"ShardWikiCompile\"";

    [Fact]
    public void Give_a_tool_that_runs_everything_from_a_clean_folder()
    {
        var folder = feed.Folder("clean");
        var installed = PackedFeed.DotNet(
            folder, "tool", "install", "ShardWiki.Tool", "--tool-path", "tools", "--add-source", feed.Feed, "--version", feed.Version);
        Assert.True(installed.ExitCode == 0, installed.ToString());
        using var space = TestSpace.Of("-- notes/index.md --\n# Home\n");
        var tool = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "shardwiki.exe" : "shardwiki");

        var ran = space.Shell(
            $"set -e; '{tool}' init wiki; cd wiki; git init -q; '{tool}' build; '{tool}' verify site; '{tool}' journal verify; "
            + $"'{tool}' pull; '{tool}' build --locked; timeout -s INT 10 '{tool}' serve --port 0 | head -1");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("http://127.0.0.1:", ran.Output, StringComparison.Ordinal);
        Assert.True(space.Has("wiki/site/index.html"));
    }

    [Fact]
    public void Bring_the_library_of_git_for_every_platform_and_its_licence()
    {
        Assert.SkipWhen(feed.Version.EndsWith("-systemgit", StringComparison.Ordinal), "the registry lacks the library");
        foreach (var (package, folder) in new[] { ("ShardWiki.Tool", "tools/net10.0/any/"), ("ShardWiki.MSBuild", "tools/compiler/") })
        {
            using var zip = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{package}.{feed.Version}.nupkg"));
            var held = zip.Entries.Select(e => e.FullName).Where(e => e.StartsWith(folder, StringComparison.Ordinal)).Select(e => e[folder.Length..]).ToArray();

            Assert.Superset(
                new HashSet<string>(["linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"]),
                held.Where(e => e.StartsWith("runtimes/", StringComparison.Ordinal) && e.Contains("git2-", StringComparison.Ordinal)).Select(e => e.Split('/')[1]).ToHashSet());
            Assert.Superset(new HashSet<string>(["THIRD-PARTY-NOTICES.md", "libgit2.license.txt", "licences/apache-2.0.txt"]), held.ToHashSet());
        }
    }

    [Fact]
    public void Are_refused_where_the_library_of_git_could_not_be_packed()
    {
        var ran = PackedFeed.DotNet(
            SourceTree.Root, "pack", "src/ShardWiki.Cli", "--no-restore", "-o", feed.Folder("none"), "-p:ShardWikiGitNatives=system");

        Assert.NotEqual(0, ran.ExitCode);
        Assert.Contains("ShardWikiPackSystemGit=true", ran.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(feed.Folder("none")));
    }

    [Theory]
    [InlineData("web", "wwwroot/docs")]
    [InlineData("classlib", "docs")]
    public void Compile_the_space_of_a_project(string template, string output)
    {
        var project = feed.Project(template, template);
        var first = project.Run("build", "-v:n");
        Is(0, first, "0 Warning(s)");
        Assert.DoesNotContain(Skipped, first.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(project.Path($"bin/Debug/net10.0/{output}/two/index.html")));

        Is(0, project.Run("build", "-v:n", "--no-restore"), Skipped);

        project.Write("docs/pages/two.md", "# Two\n\nLeads to [nothing](gone.md).\n");
        var warned = $"{project.Path("docs/pages/two.md")}(3,10): warning SW1203: link to 'gone.md' matches no page";
        Is(0, project.Run("build", "--no-restore"), warned);
        var again = project.Run("build", "-v:n", "--no-restore");
        Is(0, again, warned);
        Is(0, again, Skipped);
        Is(1, project.Run("build", "--no-restore", "-warnaserror"), warned.Replace("warning", "error", StringComparison.Ordinal));
        Is(1, project.Run("build", "--no-restore", "-p:WarningsAsErrors=SW1203"), "error SW1203");
        Is(0, project.Run("build", "--no-restore", "-p:NoWarn=SW1203"), "0 Warning(s)");

        Is(0, project.Run("publish", "--no-restore", "-o", "published"), warned);
        Assert.Contains("Leads to", project.Read($"published/{output}/two/index.html"), StringComparison.Ordinal);

        File.Delete(project.Path("docs/pages/two.md"));
        Is(0, project.Run("build", "--no-restore"), "SW1203: link to 'two.md' matches no page");
        Assert.False(File.Exists(project.Path($"bin/Debug/net10.0/{output}/two/index.html")), "a page that is gone is seen");
    }

    [Fact]
    public void Tell_what_a_project_asks_of_a_site()
    {
        var project = feed.Project("classlib", "asked");
        Assert.Equal(0, project.Run("restore").ExitCode);

        var item = PackedFeed.DotNet(project.Folder, "msbuild", "-getItem:ShardWikiSite").Json
            .GetProperty("Items").GetProperty("ShardWikiSite")[0];

        Assert.Equal(
            ("docs", project.Path("docs/shardwiki.yml"), project.Path("bin/Debug/net10.0/docs")),
            (item.GetProperty("OutputFolder").GetString(), item.GetProperty("Space").GetString(), item.GetProperty("FullPath").GetString()));
        Assert.Equal("true", PackedFeed.DotNet(project.Folder, "msbuild", "-getProperty:ShardWikiOnBuild").Output.Trim());
        Is(0, project.Run("build", "--no-restore", "-p:DesignTimeBuild=true"), "0 Warning(s)");
        Assert.False(Directory.Exists(project.Path("bin/Debug/net10.0/docs")), "a design-time build compiles nothing");
    }

    [Fact]
    public void Say_in_one_message_what_hinders_them()
    {
        var project = feed.Project("classlib", "hindered");
        Assert.Equal(0, project.Run("restore").ExitCode);
        var compiler = Path.Combine(Path.GetDirectoryName(feed.Feed)!, "packages", "shardwiki.msbuild", feed.Version, "tools", "compiler");
        foreach (var file in Directory.GetFiles(compiler))
        {
            project.Write($"other/{Path.GetFileName(file)}", "");
            File.Copy(file, project.Path($"other/{Path.GetFileName(file)}"), overwrite: true);
        }

        var settings = project.Read("other/ShardWiki.Cli.runtimeconfig.json");
        project.Write("other/ShardWiki.Cli.runtimeconfig.json", System.Text.RegularExpressions.Regex.Replace(
            settings, "\"version\": \"10[^\"]*\"", "\"version\": \"99.0.0\""));
        Errors(project, "SWB001", $"-p:ShardWikiCompiler={project.Path("other/ShardWiki.Cli.dll")}");

        project.Write("docs/shardwiki.yml", "space: docs\nshards: []\n");
        Errors(project, "SW0103");

        File.Delete(project.Path("docs/shardwiki.yml"));
        Errors(project, "SWB004");
    }

    [Fact]
    public void End_the_compiler_when_the_build_is_cancelled()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of Unix");
        var project = feed.Project("classlib", "cancelled");
        Assert.Equal(0, project.Run("restore").ExitCode);
        project.Write("slow", "#!/bin/sh\necho $$ > started\nexec sleep 300\n");
        using (var chmod = Process.Start("chmod", ["+x", project.Path("slow")]))
        {
            chmod.WaitForExit();
        }

        using var build = Process.Start(PackedFeed.Prepared(
            project.Folder, "build", "--no-restore", $"-p:ShardWikiDotNetHost={project.Path("slow")}"))!;
        build.OutputDataReceived += (_, _) => { };
        build.BeginOutputReadLine();
        SpinWait.SpinUntil(() => File.Exists(project.Path("started")) && project.Read("started").EndsWith('\n'), TimeSpan.FromMinutes(2));
        var compiler = int.Parse(project.Read("started"), System.Globalization.CultureInfo.InvariantCulture);

        using (var kill = Process.Start("kill", ["-INT", $"{build.Id}"]))
        {
            kill.WaitForExit();
        }

        Assert.True(build.WaitForExit(TimeSpan.FromSeconds(60)), "the build ends");
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{compiler}"), TimeSpan.FromSeconds(10)), "and its compiler");
        Assert.NotEqual(0, build.ExitCode);
    }

    private static void Errors(TestProject project, string code, params string[] more)
    {
        var ran = project.Run("build", ["--no-restore", "-v:q", "-clp:NoSummary", .. more]);

        Assert.NotEqual(0, ran.ExitCode);
        Assert.Contains(ran.Output.Split('\n'), line => line.Contains($": error {code}: ", StringComparison.Ordinal));
    }

    private static void Is(int exitCode, Ran ran, string said)
    {
        Assert.True(ran.ExitCode == exitCode, ran.ToString());
        Assert.Contains(said, ran.Output, StringComparison.Ordinal);
    }
}
