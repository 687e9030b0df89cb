"""What the published files are read beside: Python with Polars, in a throw-away environment of its own."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys, polars
for path in sys.argv[1:]:
    polars.read_csv(path, infer_schema=False)
"""


def python(say):
    """The interpreter that has Polars, installed on first use; None, and why, where that fails."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "careboard-benchmarks"
    interpreter = cache / "bin" / "python"
    if has_polars(interpreter):
        return interpreter, ""
    say(f"installing Polars into {cache} …")
    for command in (
        [sys.executable, "-m", "venv", "--clear", str(cache)],
        [str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "polars"],
    ):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.TimeoutExpired) as failure:
            return None, f"Polars cannot be installed: {failure}"
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return None, f"Polars cannot be installed: {last}"
    return interpreter, ""


def has_polars(interpreter):
    try:
        done = subprocess.run([str(interpreter), "-c", "import polars"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def command(interpreter, files):
    """Reads the files as text and nothing more."""
    return [str(interpreter), "-c", SCRIPT, *map(str, files)]
