# A virtual display with a window manager, a mouse and a keyboard; sourced by what tries the real window.
# Nothing here waits for a fixed time: a state is looked for until it is there, or until a limit has passed.

shots=$PWD/target/screenshots
work=$(mktemp -d)
started=()
stop() {
  for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT
mkdir -p "$shots"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config GSETTINGS_BACKEND=memory
unset WAYLAND_DISPLAY LECTERN_LIBRARY

fail() {
  echo "window: $*" >&2
  [ -z "${DISPLAY-}" ] || import -window root "$shots/failed.png" || true
  [ ! -s "$work/log" ] || head -n 40 "$work/log" >&2
  exit 1
}

# attempt SECONDS COMMAND…: whether the command succeeds within that time.
attempt() {
  local end=$((SECONDS + $1))
  shift
  until "$@" 2>/dev/null; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}
# await WHAT COMMAND…: waits until the command succeeds; a slow machine has its time.
await() {
  local what=$1
  shift
  attempt 60 "$@" || fail "waited in vain until $what"
}

# The server picks a free number and writes it down.
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
started+=($!)
attempt 20 test -s "$work/display" || fail "Xvfb did not start: $(cat "$work/xvfb.log")"
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
started+=($!)

# find_window TITLE: whether a window with these words in its title is seen; its number is $window then.
find_window() {
  window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1) || true
  [ -n "$window" ]
}
no_window() { ! find_window "$1"; }

# open_window TITLE ARGUMENTS…: starts the program and waits for its window.
open_window() {
  local title=$1
  shift
  LECTERN_JAVA_OPTIONS=-Dprism.order=sw "$lectern" "$@" >"$work/log" 2>&1 &
  process=$!
  started+=("$process")
  await "a window came with '$title' in its title" running_window "$title"
}
running_window() {
  kill -0 "$process" 2>/dev/null || fail "the program ended before its window came"
  find_window "$1"
}

# close_window: closes it as a person does; the program has to end well and must not have complained.
close_window() {
  local code=0
  kill -0 "$process" 2>/dev/null || fail "the program died"
  xdotool windowactivate --sync "$window" key --clearmodifiers alt+F4 || true
  attempt 30 ended || fail "the program did not end with its window"
  wait "$process" || code=$?
  [ "$code" = 0 ] || fail "the program ended with exit code $code"
  # JavaFX announces its rich text as new, and cannot be asked not to.
  sed -i '/^WARNING: Using incubator modules:/d' "$work/log"
  ! grep -qE '^(WARNING|SEVERE):|Exception|^\s+at ' "$work/log" || fail "it logged what follows"
}
ended() { ! kill -0 "$process" 2>/dev/null; }

# shoot NAME: photographs the screen; a blank one is a failure.
shoot() {
  import -window root "$shots/$1.png"
  [ "$(identify -format %k "$shots/$1.png")" -gt 50 ] || fail "the window of '$1' is blank"
  echo "- $1: $shots/$1.png"
}

# spots COLOUR WIDTHxHEIGHT+X+Y: the middle of each spot of that colour in a strip of the screen, from above; a line, such
# as the one around what has the keyboard, is none.
spots() {
  local x=${2#*+} y=${2##*+}
  import -window root -crop "$2" +repage -depth 8 txt:- | tr ',:' '  ' | awk -v color="$1" -v left="${x%+*}" -v top="$y" '
    function told() { if (n && last > first + 2) printf "%d %d\n", left + xs / n, top + ys / n; n = xs = ys = 0 }
    toupper($0) ~ toupper(color) { if (n && $2 > last + 2) told(); if (!n) first = $2; n++; xs += $1; ys += $2; last = $2 }
    END { told() }'
}

# look WIDTHxHEIGHT+X+Y: what is seen there, as a number.
look() { import -window root -crop "$1" +repage -depth 8 rgb:- | cksum; }
looks_other() { [ "$(look "$1")" != "$2" ]; }
looks_so() { [ "$(look "$1")" = "$2" ]; }

press() { xdotool key --clearmodifiers "$@"; }
write() { xdotool type --clearmodifiers --delay 40 "$1"; }
click() { xdotool mousemove "$1" "$2" click 1; }

# drag PAUSE X Y TO-X TO-Y: in steps, for only what moves is a drag, and what is entered may be dropped on.
drag() {
  local pause=$1 step
  xdotool mousemove "$2" "$3" sleep "$pause" mousedown 1 sleep "$pause"
  for step in 1 2 3 4 5 6 7 8 9 10; do
    xdotool mousemove $(($2 + ($4 - $2) * step / 10)) $(($3 + ($5 - $3) * step / 10)) sleep "$pause"
  done
  xdotool mousemove $(($4 + 2)) "$5" sleep "$pause" mousemove "$4" "$5" sleep "$pause" mouseup 1
}

# drag_until WHAT X Y TO-X TO-Y COMMAND…: drags, more slowly each time, until the command succeeds.
drag_until() {
  local what=$1 from="$2 $3" to="$4 $5" pause
  shift 5
  for pause in 0.05 0.2 0.6; do
    # shellcheck disable=SC2086 # two numbers each
    drag "$pause" $from $to
    ! attempt 20 "$@" || return 0
  done
  fail "dragged in vain until $what"
}
