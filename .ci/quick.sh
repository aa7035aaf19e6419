#!/bin/sh
# The quick part of check.sh, for the time between two edits: formatting, go vet
# without the window, the rules of the source, and the short tests of what changed
# since they last passed, each step announced. Under a minute once everything was compiled.
set -eu
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
began=$(date +%s)

step() { printf '\n== %s (after %s s)\n' "$1" "$(($(date +%s) - began))"; }

step "formatting"
unformatted=$(gofmt -l app assets cmd export ui)
if [ -n "$unformatted" ]; then
	printf 'These files are not formatted; run make fmt:\n%s\n' "$unformatted" >&2
	exit 1
fi
step "go vet (compiles everything the first time, which takes some minutes)"
go vet ./...
step "rules of the source"
go test -vet=off -run 'Limits|Messages|ImportRules|ScreensDoNot|PackageNames|AllWriting|Addresses|Manual|CommandsPage|Completion|Licences' ./cmd/promodoc
step "short tests of what changed"
go test -vet=off -short ./cmd/promodoc/helpcmd ./app/... ./assets/... ./export/... ./ui/...
