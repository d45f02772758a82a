# ./build.ps1        builds, and compiles the repository's own space into artifacts/site
# ./build.ps1 test   the same set-up, then every test; the last line is `N passed, N failed`
# ./build.ps1 fuzz   ten minutes of mutated attacks and pages; --seconds=60 --seed=7 says how long, and which
# ./build.ps1 bench  measures beside hugo and zola, and writes the tables of bench/README.md; --what=growth is a part
# ./build.ps1 screenshots   views of the handbook into docs/images
# What is built, and in which order, stands in build/build.cake; this is only the way to it.
param([string] $Target = 'site', [Parameter(ValueFromRemainingArguments)] [string[]] $More = @())
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

foreach ($program in 'git', 'dotnet') {
    if (-not (Get-Command $program -ErrorAction SilentlyContinue)) {
        [Console]::Error.WriteLine("build.ps1 needs ${program}: install git and the .NET 10 SDK")
        exit 2
    }
}

$env:DOTNET_NOLOGO = $env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:DOTNET_SKIP_FIRST_TIME_EXPERIENCE = '1'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'             # build.cake reads what a restore says
$env:CAKE_SETTINGS_ENABLESCRIPTCACHE = 'true'
$env:CAKE_PATHS_CACHE = $env:CAKE_PATHS_TOOLS = Join-Path $PSScriptRoot 'artifacts/cake'
if ($env:CI -eq 'true') { $env:MSBUILDDISABLENODEREUSE = '1' }

dotnet tool restore --verbosity quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet cake build/build.cake --no-report "--target=$Target" @More
exit $LASTEXITCODE
