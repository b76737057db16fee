#!/usr/bin/env python3
"""Fetches the papers of a day, e.g. https://huggingface.co/papers/2502.20241 ."""
import json
import sys
from urllib.request import urlopen

BASE = "https://huggingface.co/papers/"


def fetch(number: str) -> dict:
    """Returns what the site says of a paper."""
    with urlopen(f"https://huggingface.co/api/papers/{number}") as answer:
        return json.load(answer)


if __name__ == "__main__":
    for number in sys.argv[1:]:
        print(fetch(number)["title"], BASE + number)
