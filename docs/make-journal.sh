#!/usr/bin/env bash
# Makes docs/journal.jsonl, the seed of this repository's own space, again: the decisions that docs/about-this-space.md
# shows. Run it after an edit of docs/field-notes/reading-order.md, because an overlay stands on its page's exact bytes.
# It works in a scratch copy, so that the repository gets no journal branch.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shardwiki="${SHARDWIKI:-$PWD/artifacts/shardwiki/shardwiki}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/docs"
cp -R docs/. "$scratch/docs/"
sed '/^journal:/,/seed:/d' shardwiki.yml > "$scratch/shardwiki.yml"
git init -q --bare "$scratch/journal.git"

decide() {
    "$shardwiki" -C "$scratch" --author "ShardWiki Handbook <handbook@example.org>" "$@"
}

decide journal append --type space.founded --subject handbook --data '{"space":"handbook"}'
decide designate manual:getting-started.md
decide alias quickstart manual:getting-started.md
decide bind manual:troubleshooting.md field-notes:when-ci-is-red.md
decide part field-notes:checklists/before-a-build.md field-notes:checklists/before-a-release.md
sed 's/`shardwiki compile`/`shardwiki build`/' docs/field-notes/reading-order.md |
    decide overlay new field-notes:reading-order.md -m "The command is build; there is no compile"
decide journal export > docs/journal.jsonl
