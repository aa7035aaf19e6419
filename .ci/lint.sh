#!/bin/sh
# Checks formatting, and runs go vet and staticcheck with the window, and go vet on
# the commands without it. Where there is no C compiler, all of it without.
set -eu
cd "$(dirname "$0")/.."

# Compilers and checkers spend a sixth of their time on collecting garbage.
export GOGC=400 GOMEMLIMIT=3GiB

unformatted=$(gofmt -l app assets cmd export ui)
if [ -n "$unformatted" ]; then
	printf 'These files are not formatted; run make fmt:\n%s\n' "$unformatted" >&2
	exit 1
fi

if [ "$(CGO_ENABLED=1 go env CGO_ENABLED)" = 1 ]; then
	CGO_ENABLED=1 go vet -tags x11 ./...
	CGO_ENABLED=1 go tool staticcheck -tags x11 ./...
	CGO_ENABLED=0 go vet ./cmd/...
else
	CGO_ENABLED=0 go vet ./...
	CGO_ENABLED=0 go tool staticcheck ./...
fi
