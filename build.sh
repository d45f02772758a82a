#!/usr/bin/env bash
# ./build.sh        installs what is missing, builds, and compiles the repository's own space into artifacts/site
# ./build.sh test   the same set-up, then every test; the last line is `N passed, N failed`
# ./build.sh fuzz   ten minutes of mutated attacks and pages; --seconds=60 --seed=7 says how long, and which
# ./build.sh bench  measures beside hugo, zola and ikiwiki, and writes the tables of bench/README.md; --what=growth is a part
# ./build.sh screenshots   views of the handbook into docs/images
# What is built, and in which order, stands in build/build.cake; this is only the way to it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

needs() {
    "$@" > /dev/null 2>&1 && return
    echo "build.sh needs $1: $("$@" 2>&1 | head -n 5)" >&2
    exit 2
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
export CAKE_SETTINGS_ENABLESCRIPTCACHE=true CAKE_PATHS_CACHE="$PWD/artifacts/cake" CAKE_PATHS_TOOLS="$PWD/artifacts/cake"
if [ "${CI:-}" = true ]; then export MSBUILDDISABLENODEREUSE=1; fi

needs git --version
needs dotnet --version
dotnet tool restore --verbosity quiet
exec dotnet cake build/build.cake --no-report --target="${1:-site}" "${@:2}"
