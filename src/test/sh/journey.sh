#!/bin/bash
# The main job from the outside: digests in, counted, filtered, tagged, noted, undone, and out as a
# bibliography that LaTeX and BibTeX take without a warning. Needs the built image.
set -euo pipefail
cd "$(dirname "$0")/../../.."

lectern=$PWD/target/lectern/bin/lectern
samples=$PWD/src/main/resources/dev/lectern/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LECTERN_LIBRARY=$work/library.db
unset DISPLAY WAYLAND_DISPLAY

fail() { echo "journey: $*" >&2; exit 1; }
# is WHAT EXPECTED ACTUAL
is() { [ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'"; }
count() { "$lectern" count "$@"; }
refused() { # refused EXIT-CODE ARGUMENTS…
  local expected=$1 code=0
  shift
  "$lectern" "$@" >"$work/out" 2>"$work/err" || code=$?
  is "exit code of 'lectern $*'" "$expected" "$code"
  [ -s "$work/err" ] || fail "'lectern $*' failed without a word"
}

echo "- nothing is there yet"
refused 1 count
refused 2 digests --no-such-option
refused 1
grep -q "DISPLAY" "$work/err" || fail "without a display the window does not say what is missing"

echo "- the three digests come in"
totals() { # totals FILE…: papers of each digest, then new papers, as numbers in a row
  "$lectern" import --json "$@" | tr -d ' \n' |
    grep -oE '"(papers|new)":[0-9]+' | grep -oE '[0-9]+' | tr '\n' ' '
}
read -r -a jan <<<"$(totals "$samples/daily-papers-jan-9.txt")"
read -r -a aug <<<"$(totals "$samples/daily-papers-aug-4.txt")"
read -r -a grasp <<<"$(totals "$samples/daily-papers-functional-grasping.txt")"
printf '%s\n' "${jan[0]}" "${aug[0]}" "${grasp[0]}" | sort -n | tr '\n' ' ' >"$work/counts"
is "papers of the digests" "36 83 119 " "$(cat "$work/counts")"
is "different papers" 232 "$(count)"
is "digests" 3 "$("$lectern" digests --json | grep -o '"sha256"' | wc -l)"

echo "- the same bytes again change nothing"
"$lectern" import --json "$samples/daily-papers-jan-9.txt" | tr -d ' \n' |
  grep -q '"alreadyImported":true' || fail "a digest that is there already was not recognised"
is "papers after that" 232 "$(count)"

echo "- what is no digest is refused"
head -c 4096 /dev/urandom >"$work/noise.bin"
refused 1 import "$work/noise.bin"
refused 1 import "$work/nowhere.txt"
is "papers after that" 232 "$(count)"

echo "- tags, notes, undo and redo"
first=$("$lectern" list --limit 1 --format ids)
"$lectern" tag "id:$first" --add topic/first >/dev/null
is "papers with the tag" 1 "$(count tag:topic/first)"
is "papers with the outer tag" 1 "$(count tag:topic)"
"$lectern" note "$first" --set "Read this *first*." >/dev/null
is "the note" "Read this *first*." "$("$lectern" note "$first")"
is "papers with a note" 1 "$(count has:note)"
"$lectern" mark "id:$first" --status toread --star >/dev/null
is "kept papers" 1 "$(count status:toread is:starred)"
"$lectern" undo >/dev/null
is "kept papers after undo" 0 "$(count status:toread)"
"$lectern" redo >/dev/null
is "kept papers after redo" 1 "$(count status:toread)"
"$lectern" undo 3 >/dev/null
is "tagged, noted or kept after three undos" 0 "$(count tag:topic OR has:note OR status:toread)"
"$lectern" redo 3 >/dev/null
is "tagged, noted and kept after three redos" 1 "$(count tag:topic has:note status:toread)"

echo "- a closed pipe is no error"
set +o pipefail
"$lectern" list 2>"$work/err" | head -n 1 >/dev/null
[ "${PIPESTATUS[0]}" = 0 ] || fail "'lectern list | head -n 1' failed"
set -o pipefail
[ ! -s "$work/err" ] || fail "a closed pipe was complained about: $(cat "$work/err")"

echo "- the bibliography goes through LaTeX and BibTeX"
"$lectern" export --format bibtex --with abstract,notes,tags --output "$work/papers.bib"
is "entries" 232 "$(grep -c '^@' "$work/papers.bib")"
cat >"$work/paper.tex" <<'TEX'
\documentclass{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{url}
\begin{document}
\nocite{*}
\bibliographystyle{plain}
\bibliography{papers}
\end{document}
TEX
cd "$work"
run_latex() {
  latex -interaction=nonstopmode -halt-on-error paper.tex >latex.out ||
    fail "LaTeX stopped: $(grep -A3 '^!' latex.out)"
}
run_latex
bibtex paper >bibtex.out || { cat bibtex.out; fail "BibTeX failed"; }
! grep -iE 'warning|error' bibtex.out || fail "BibTeX complained"
run_latex
run_latex
! grep -E '^LaTeX Warning: (Citation|There were undefined)' paper.log || fail "LaTeX complained"
is "entries in the bibliography" 232 "$(grep -c '^\\bibitem' paper.bbl)"

echo "- the export comes back as it went"
"$lectern" export --format json --output export.json
is "papers in the JSON" 232 "$(grep -o '"uuid"' export.json | wc -l)"

echo "- the samples, listed where there is no display"
LECTERN_LIBRARY=$work/untouched.db "$lectern" samples >samples.out
[ "$(wc -l <samples.out)" -ge 232 ] || fail "the samples are not all listed"
[ ! -e "$work/untouched.db" ] || fail "'lectern samples' made a library"
echo "journey: well"
