#!/bin/sh
# Packs a folder so that the same files give the same bytes: names sorted, owner and
# times fixed, modes as after umask 022.
#   archive.sh PARENT FOLDER EPOCH FILE
set -eu
umask 022
parent=$1 folder=$2 epoch=$3
case $4 in
/*) file=$4 ;;
*) file=$(pwd)/$4 ;;
esac
mkdir -p "$(dirname "$file")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$parent"
chmod -R u+rwX,go+rX,go-w "$folder"
# By ways that GNU tar and the tar of BSD and macOS share.
stamp=$(date -u -d "@$epoch" +%Y%m%d%H%M.%S 2>/dev/null || date -u -r "$epoch" +%Y%m%d%H%M.%S)
find "$folder" -exec env TZ=UTC touch -h -t "$stamp" {} +
find "$folder" | LC_ALL=C sort >"$work/names"
owner='--uid=0 --gid=0 --uname=root --gname=root'
if tar --version | grep -q GNU; then owner='--owner=root:0 --group=root:0'; fi
# shellcheck disable=SC2086 # several options
tar $owner --format=ustar --no-recursion -T "$work/names" -cf "$work/tar"
gzip -n -9 <"$work/tar" >"$file"
echo "${file#"$(cd - >/dev/null && pwd)/"}"
