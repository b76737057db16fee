#!/bin/bash
# The real window on a virtual display. It opens well with the samples, with nothing and with a file; then papers
# are dragged, marked, noted, handed on and sorted in it by mouse and keys, and it comes back as it was left.
# Needs the built image; the photographs are in target/screenshots.
set -euo pipefail
cd "$(dirname "$0")/../../.."
lectern=$PWD/target/lectern/bin/lectern
# shellcheck source=display.sh
. src/test/sh/display.sh

samples=src/main/resources/dev/lectern/samples
unread='#0969DA'
first_tag='#D10AD1'
second_tag='#0AB1D1'
papers=30x720+258+100 # where the list has its first column, beside the bar that marks the row of the keyboard
sidebar=60x800+10+60

# Every unread paper has a dot, every tag of a colour another.
rows() { spots "$unread" "$papers"; }
has_rows() { [ "$(rows | wc -l)" -ge "$1" ]; }
has_just() { [ "$(rows | wc -l)" = "$1" ]; }
has_tags() { [ "$(tags | wc -l)" = 2 ]; }
tags() { spots "$first_tag|$second_tag" "$sidebar"; }

# photograph NAME TITLE ARGUMENTS…: opens a window, photographs it, closes it.
photograph() {
  local name=$1 title=$2 before
  shift 2
  open_window "$title" "$@"
  before=$(look 1400x860+0+40)
  while sleep 1.5 && looks_other 1400x860+0+40 "$before"; do before=$(look 1400x860+0+40); done
  shoot "$name"
  close_window
}

photograph samples Lectern samples
photograph empty Lectern
photograph digest Lectern --library "$work/one.db" "$samples/daily-papers-jan-9.txt"

echo "- a library with two tags and a reading list"
export LECTERN_LIBRARY=$work/journey.db
quietly() { "$lectern" "$@" >/dev/null || fail "lectern $* failed"; }
quietly import "$samples/daily-papers-jan-9.txt"
mapfile -t ids < <("$lectern" list --limit 6 --format ids)
quietly tag "id:${ids[5]}" --add anchor
quietly tag "id:${ids[5]}" --add thesis
quietly tags color anchor "$first_tag"
quietly tags color thesis "$second_tag"
quietly lists create group
mkdir -p "$XDG_CONFIG_HOME/lectern"
preferences=$XDG_CONFIG_HOME/lectern/preferences.json
cat >"$preferences" <<'JSON'
{"theme": "light", "window": {"x": 0, "y": 0, "width": 1390, "height": 860, "maximized": false},
 "splits": {"sidebar": [0.18], "main": [0.5]}, "folded": ["narrow"],
 "choices": {"list.layout": "TABLE", "list.columns": "TITLE=260 PUBLISHED=110"}}
JSON

has_line() { "$lectern" "${@:2}" | grep -qx -- "$1"; }
is_listed() { "$lectern" lists show group | cut -f2 | grep -qx "$1"; }
in_order() { [ "$("$lectern" lists show group | cut -f2 | tr '\n' ' ')" = "$* " ]; }
is_chosen() { grep -qE "\"$1\" : \"$2\"" "$preferences"; }
columns() { grep -o '"list.columns" : "[^"]*"' "$preferences"; }

open_window Lectern
await "the papers are listed" has_rows 12
await "the tags are there" has_tags
mapfile -t row < <(rows)
mapfile -t tag < <(tags)
left=${row[0]% *}
row_y() { echo "${row[$1]#* }"; }
tag_x=${tag[0]% *}
pitch=$((${tag[1]#* } - ${tag[0]#* }))
list_y=$((${tag[0]#* } - 2 * pitch)) # over the first tag stands its heading, and over that the list
shoot window-1-table

echo "- a paper is dragged onto a tag"
drag_until "the paper has the tag" $((left + 150)) "$(row_y 2)" $((tag_x + 30)) "${tag[1]#* }" \
  has_line "${ids[2]}" list tag:thesis --format ids

echo "- three are dragged onto a reading list, and one of them before the others"
for place in 0 1 3; do
  drag_until "the paper is on the list" $((left + 150)) "$(row_y "$place")" $((tag_x + 30)) "$list_y" \
    is_listed "${ids[$place]}"
done
click $((tag_x + 30)) "$list_y"
await "the list is shown" has_just 3
mapfile -t row < <(rows)
shoot window-2-list
in_order "${ids[0]}" "${ids[1]}" "${ids[3]}" || fail "the list is not in the order of the drops"
drag_until "the third paper is the first" $((left + 150)) "$(row_y 2)" $((left + 150)) $(($(row_y 0) - 9)) \
  in_order "${ids[3]}" "${ids[0]}" "${ids[1]}"
shoot window-3-reordered
press ctrl+z
await "undo brings the order back" in_order "${ids[0]}" "${ids[1]}" "${ids[3]}"

echo "- one paper is found, starred, marked, tagged and noted by keys"
press ctrl+f
write "id:${ids[4]}"
await "it alone is listed" has_just 1
press Return s
await "it is starred" has_line "${ids[4]}" list is:starred --format ids
press h ctrl+Home ctrl+shift+Right ctrl+shift+Right ctrl+shift+Right 3
await "it is marked" has_line "${ids[4]}" list has:highlight --format ids
press Escape g
write robots
press Return
await "it is tagged" has_line "${ids[4]}" list tag:robots --format ids
press Escape n
write "read again"
await "the note saved itself" has_line "read again" note "${ids[4]}"
shoot window-4-read
press Escape

echo "- it is handed on to a file"
press ctrl+e
await "the export dialog is open" find_window '^Export papers$'
shoot window-5-export
press Return
await "a file is asked for" find_window '^Export to a file$'
shoot window-6-file
press ctrl+a
write "$work/out.bib"
press Return
await "the file is written" grep -q '^@misc' "$work/out.bib"
if attempt 3 find_window '^What the file does not hold$'; then press Escape; fi

echo "- the table is sorted and a column made wider by mouse"
find_window Lectern
xdotool windowactivate --sync "$window"
press ctrl+f ctrl+a BackSpace
await "all are listed" has_rows 12
mapfile -t row < <(rows)
header=$(($(row_y 0) - 28))
title=$((left + 51)) # behind the icons, whose middle and width are known
rest() { xdotool mousemove 700 885; }
rest
# The headers up to the third column; a pane may begin a pixel further next time.
headers() { echo "430x26+$(($(rows | head -n 1 | cut -d ' ' -f 1) - 16))+$((header - 12))"; }
headers_look_so() { looks_so "$(headers)" "$1"; }
strip=$(headers)
list=300x300+$title+$((header + 16))
before=$(look "$list")
click $((title + 100)) "$header"
await "the papers are sorted by their titles" looks_other "$list" "$before"
for edge in 260 259 261; do
  rest
  before=$(look "$strip")
  drag 0.1 $((title + edge)) "$header" $((title + edge + 70)) "$header"
  rest
  ! attempt 10 looks_other "$strip" "$before" || break
done
shoot window-7-sorted
sorted=$(look "$strip")
close_window
await "the order is kept" is_chosen last.order title
is_chosen list.columns 'TITLE=3[23][0-9] .*' || fail "the column is as wide as it was: $(columns)"
kept=$(columns)

echo "- the next start brings all of it back"
open_window Lectern
await "the papers are listed" has_rows 12
rest
await "the headers look as they did" headers_look_so "$sorted"
shoot window-8-next-start
close_window
[ "$(columns)" = "$kept" ] || fail "a start changed the columns: $(columns)"
is_chosen last.order title || fail "a start changed the order"
echo "window: well"
