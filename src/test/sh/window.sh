#!/bin/bash
# The real window on a virtual display: it opens, shows the samples, is photographed and closes well.
# Needs the built image; the photographs are in target/screenshots.
set -euo pipefail
cd "$(dirname "$0")/../../.."

lectern=$PWD/target/lectern/bin/lectern
shots=$PWD/target/screenshots
work=$(mktemp -d)
started=()
stop() {
  for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT
mkdir -p "$shots"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
unset WAYLAND_DISPLAY LECTERN_LIBRARY

fail() {
  echo "window: $*" >&2
  [ ! -s "$work/log" ] || head -n 40 "$work/log" >&2
  exit 1
}

# The server picks a free number and writes it down.
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
started+=($!)
for _ in $(seq 50); do [ -s "$work/display" ] && break || sleep 0.2; done
[ -s "$work/display" ] || fail "Xvfb did not start: $(cat "$work/xvfb.log")"
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
started+=($!)

# photograph NAME WINDOW-TITLE ARGUMENTS…: opens the window, photographs it, closes it.
photograph() {
  local name=$1 title=$2 window="" process code=0
  shift 2
  LECTERN_JAVA_OPTIONS=-Dprism.order=sw "$lectern" "$@" >"$work/log" 2>&1 &
  process=$!
  started+=("$process")
  for _ in $(seq 100); do
    kill -0 "$process" 2>/dev/null || fail "the program ended before its window came"
    window=$(xdotool search --onlyvisible --name "$title" 2>/dev/null | head -n 1) || true
    [ -z "$window" ] || break
    sleep 0.3
  done
  [ -n "$window" ] || fail "no window with '$title' in its title came within 30 seconds"
  sleep 4
  import -window root "$shots/$name.png"
  [ "$(identify -format %k "$shots/$name.png")" -gt 50 ] || fail "the window of '$name' is blank"
  kill -0 "$process" 2>/dev/null || fail "the program died"
  xdotool windowactivate --sync "$window" key --clearmodifiers alt+F4 || true
  for _ in $(seq 50); do kill -0 "$process" 2>/dev/null || break; sleep 0.2; done
  if kill -0 "$process" 2>/dev/null; then
    kill "$process"
    wait "$process" || true
  else
    wait "$process" || code=$?
    [ "$code" = 0 ] || fail "the program ended with exit code $code"
  fi
  # JavaFX announces its rich text as new, and cannot be asked not to.
  sed -i '/^WARNING: Using incubator modules:/d' "$work/log"
  ! grep -qE '^(WARNING|SEVERE):|Exception|^\s+at ' "$work/log" || fail "'$name' logged what follows"
  echo "- $name: $shots/$name.png"
}

photograph samples Lectern samples
photograph empty Lectern
photograph digest Lectern --library "$work/one.db" \
  src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt
echo "window: well"
