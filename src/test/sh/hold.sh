#!/bin/bash
# The real window on a virtual display, and what takes a library away from a program: an import of the folder that the
# library is in, GTK's file chooser on that folder, each with a command beside it and a kill -9 after the next edits; then
# a library that is deleted, moved and replaced under the window. Nothing that the window took may be lost.
# Needs the built image, and Linux's list of locks.
set -euo pipefail
cd "$(dirname "$0")/../../.."
lectern=${LECTERN:-$PWD/target/lectern/bin/lectern}
# shellcheck source=display.sh
. src/test/sh/display.sh

sample=src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt
mkdir -p "$XDG_CONFIG_HOME/lectern"
echo '{"theme": "light", "window": {"x": 0, "y": 0, "width": 1390, "height": 860, "maximized": false}}' \
  >"$XDG_CONFIG_HOME/lectern/preferences.json"

starred() { "$lectern" --library "$1" count is:starred; }
has_stars() { [ "$(starred "$1")" = "$2" ]; }
locks() { grep -c " $1 .*:$(stat -c %i "$2") " /proc/locks || true; }
is_locked() { [ "$(locks "$1" "$2")" -gt 0 ]; }
is_unlocked() { [ "$(locks "$1" "$2")" = 0 ]; }
is_guarded() { is_locked OFDLCK "$library" && is_locked OFDLCK "$library-shm"; }
is_held() { is_locked POSIX "$library" && is_locked POSIX "$library-shm"; }
rescued() { find "$folder" -maxdepth 1 -regex '.*/f\.db\.rescued-[-0-9T]*'; }
has_rescued() { [ -n "$(rescued)" ]; }

# begin NAME: a window on a new library with papers, in a folder of its own.
begin() {
  echo "- $1"
  folder=$work/$1
  library=$folder/f.db
  mkdir "$folder"
  "$lectern" --library "$library" import "$sample" >/dev/null
  open_window Lectern --library "$library"
  await "the library is guarded" is_guarded
  is_held || fail "the library is not locked"
  xdotool windowactivate --sync "$window"
}

# star KEYS…: the papers at these places of the list get a star.
star() {
  xdotool windowactivate --sync "$window"
  press ctrl+f Escape Escape
  press "$@"
}

killed() {
  kill -9 "$process"
  wait "$process" 2>/dev/null || true
}

begin import
"$lectern" --library "$library" "$folder"
is_held || fail "the import of its folder took the library's locks away"
[ "$("$lectern" --library "$library" count)" = 36 ] || fail "the import of the folder changed the library"
[ -e "$library-wal" ] || fail "a command took the log away"
star Home s Down s Down s
await "three papers are starred" has_stars "$library" 3
killed
[ "$(starred "$library")" = 3 ] || fail "stars were lost after an import of the library's folder"

begin chooser
# A window that has just come may miss the first key.
asked_for_files() {
  find_window '^Open digests$' && return
  find_window Lectern && xdotool windowactivate --sync "$window"
  press ctrl+o
  attempt 5 find_window '^Open digests$'
}
await "files are asked for" asked_for_files
# The first sign opens the field for a path; a busy machine may lose those that follow at once.
write /
shown() {
  sleep 1
  press ctrl+a
  write "$folder/"
  attempt 10 is_unlocked POSIX "$library-shm"
}
await "GTK has taken the locks of the process away" shown
is_guarded || fail "the guard did not stay"
shoot hold-chooser
[ "$("$lectern" --library "$library" count)" = 36 ] || fail "the library cannot be read while files are asked for"
[ -e "$library-wal" ] || fail "a command took the log away"
while find_window '^Open digests$'; do press Escape; sleep 0.5; done
find_window Lectern
await "the locks are taken anew" is_held
star Home s Down s Down s
await "three papers are starred" has_stars "$library" 3
killed
[ "$(starred "$library")" = 3 ] || fail "stars were lost after a file dialog"

begin deleted
rm "$library"
await "a copy is kept" has_rescued
star Home s Down s Down s
await "three papers are starred in the copy" has_stars "$(rescued)" 3
shoot hold-deleted
[ ! -e "$library" ] || fail "an empty library came in the place of the deleted one"
killed
[ "$(starred "$(rescued)")" = 3 ] || fail "stars were lost with a deleted library"

begin moved
star Home s
await "a paper is starred" has_stars "$library" 1
mv "$library" "$folder/g.db"
await "a copy is kept" has_rescued
[ "$(starred "$folder/g.db")" = 1 ] || fail "the library that was moved lacks a star"
star Home Down s
await "a second paper is starred in the copy" has_stars "$(rescued)" 2
killed
[ "$(starred "$folder/g.db")" = 1 ] || fail "the library that was moved was written to"
[ ! -e "$library" ] || fail "an empty library came in the place of the one that was moved"

begin replaced
star Home s
await "a paper is starred" has_stars "$library" 1
"$lectern" --library "$library" backup "$folder/copy.db" >/dev/null
mv "$folder/copy.db" "$library"
star Home Down s Down s
await "two more are starred in what is there now" has_stars "$library" 3
killed
[ "$(starred "$library")" = 3 ] || fail "stars were lost when the same library was put in its place"
! has_rescued || fail "a copy is kept of what was not lost"

begin older
"$lectern" --library "$library" backup "$folder/copy.db" >/dev/null
star Home s
await "a paper is starred" has_stars "$library" 1
mv "$folder/copy.db" "$library"
await "a copy is kept" has_rescued
star Home Down s
await "two papers are starred in the copy" has_stars "$(rescued)" 2
killed
[ "$(starred "$library")" = 0 ] || fail "the older library was changed"
[ "$("$lectern" --library "$library" check)" = "The library is well." ] || fail "the older library is damaged"
echo "hold: well"
