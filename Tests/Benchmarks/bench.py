#!/usr/bin/env python3
"""Measures the release build beside its bounds and, where there is one, its peer; ends with status 1 when a bound fails.

Every figure is a median after a warm-up. The kernel tells how long a program was ready to run while others had the cores: what was
disturbed so is left out, and of three rounds the best counts, for whatever else a machine does can only slow a program down. Where a
peer is run in turn with us, the ratio decides and not the time.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

# No traces among the sources.
sys.dont_write_bytecode = True

from measures import best  # noqa: E402
from returns import ReturnMeasures  # noqa: E402

PROJECT = Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, default=PROJECT / ".build" / "release" / "careboard")
    parser.add_argument(
        "--data", type=Path, default=PROJECT.parent / "shared" / "real-data", help="a folder of files as DfE publishes them")
    parser.add_argument(
        "--only", action="append",
        help="start, keys, drilldown, idle, published, assessing, save, large, return, england; may be given several times")
    parser.add_argument("--rounds", type=int, default=3, help="at most so many tries for each measurement")
    return parser.parse_args()


def main():
    options = arguments()
    if not os.access(options.binary, os.X_OK):
        sys.exit(f"{options.binary} is not there; make build makes it")
    with tempfile.TemporaryDirectory(prefix="careboard-bench-") as scratch:
        measures = ReturnMeasures(PROJECT, options.binary.resolve(), options.data, scratch)
        plan = [
            ("start", measures.start),
            ("keys", lambda: measures.keys(120, 40, (1.5, 5))),
            ("keys", lambda: measures.keys(200, 60, (3, 8))),
            ("drilldown", lambda: measures.drilldown(120, 40)),
            ("drilldown", lambda: measures.drilldown(200, 60)),
            ("idle", measures.idle),
            ("save", measures.save),
            ("published", measures.published),
            ("assessing", measures.assessing),
            ("large", lambda: measures.large(73_200, "10 MB CSV", 100, memory_bound=60)),
            ("large", lambda: measures.large(732_000, "100 MB CSV", 800)),
            ("return", measures.authority),
            ("england", measures.england),
        ]
        failed, unclear = [], []
        print(f"{'':52} {'measured':>28}   {'bound':10}")
        for name, measure in plan:
            if options.only and name not in options.only:
                continue
            for row in best(options.rounds, measure):
                verdict = "unclear" if row.is_unclear else {None: "", True: "holds", False: "FAILS"}[row.holds]
                print(f"{row.what:52} {row.value:>28}   {row.bound:10} {verdict}".rstrip(), flush=True)
                if row.holds is False:
                    failed.append(row.what)
                if row.is_unclear:
                    unclear.append(row.what)
    if unclear:
        print(f"\nUnclear, because others had the cores for more than a tenth of the time: {'; '.join(unclear)}")
    if failed:
        print(f"\n{len(failed)} bounds do not hold: {'; '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
