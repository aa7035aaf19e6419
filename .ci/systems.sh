#!/bin/sh
# Runs go vet for Windows and macOS, where it can be done on this system, and builds the
# commands for them. The window for Windows is built where MinGW is installed; that for
# macOS needs Apple's own headers, and so do the packages of the toolkit that it is made of.
set -eu
cd "$(dirname "$0")/.."
export GOGC=400 GOMEMLIMIT=3GiB

echo "== Windows"
GOOS=windows CGO_ENABLED=0 go vet ./...
GOOS=windows CGO_ENABLED=0 go build -o /dev/null ./cmd/promodoc
echo "== macOS"
GOOS=darwin CGO_ENABLED=0 go vet ./app/... ./assets/... ./export/... ./cmd/...
GOOS=darwin CGO_ENABLED=0 go build -o /dev/null ./cmd/promodoc

mingw=x86_64-w64-mingw32-gcc
if command -v $mingw >/dev/null; then
	echo "== Windows with its window"
	GOOS=windows CGO_ENABLED=1 CC=$mingw go vet ./cmd/...
	GOOS=windows CGO_ENABLED=1 CC=$mingw go build -tags release,migrated_fynedo -o /dev/null ./cmd/promodoc
else
	echo "== Windows with its window: skipped, since there is no $mingw"
fi
