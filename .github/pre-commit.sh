#!/bin/sh
# Optional: ln -s ../../.github/pre-commit.sh .git/hooks/pre-commit
exec make --no-print-directory check
