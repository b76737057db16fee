#!/bin/sh
# gets the papers of https://huggingface.co/papers/2306.14898 and those it cites
set -eu
for n in 2306.14898 2410.05434; do
  curl -sSfO "https://arxiv.org/pdf/$n"
  echo "https://huggingface.co/papers/$n"
done
