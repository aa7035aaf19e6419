#!/bin/sh
# Kills the program at random moments while it is typed into, entries are noted down
# and files attached, and looks after each start whether everything is there: KILLS
# times (1000) through its packages, and WINDOW_KILLS times (50) in its real window,
# on an X server of its own. SEED makes the random moments the same again; each test
# prints its own.
set -eu
cd "$(dirname "$0")/.."
export PROMODOC_KILLS="${KILLS:-1000}" PROMODOC_WINDOW_KILLS="${WINDOW_KILLS:-50}"
if [ -n "${SEED:-}" ]; then export PROMODOC_SEED="$SEED"; fi
# Two processes, and one that replaces the file, edit one document, EDITS times (200)
# each; a real disk becomes full and read-only, where tests may mount one.
PROMODOC_EDITS="${EDITS:-200}" CGO_ENABLED=0 go test -count=1 -v -timeout 30m -run 'TestTwoProcesses|TestFolderSynced|TestRealDisk' ./app/sharing
CGO_ENABLED=0 go test -count=1 -v -parallel 6 -timeout 2h -run TestKill ./app/torture
env -u DISPLAY -u WAYLAND_DISPLAY CGO_ENABLED=1 go test -tags x11 -count=1 -v -timeout 2h -run TestWindowIsKilled ./cmd/promodoc
