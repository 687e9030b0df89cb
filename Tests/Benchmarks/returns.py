"""What is measured on returns of children looked after; each measurement gives rows of the table."""

import csv
import io
import os
import subprocess
from pathlib import Path

import peer
from files import FileMeasures
from measures import TODAY, Row, at_most, calm, median

SCRIPT = Path(__file__).with_name("return_in_polars.py")
STOCK = ["--indicator", "cla_number", "--breakdown", "age"]


class ReturnMeasures(FileMeasures):
    def invented(self, children, years):
        """A return invented for measuring, made once."""
        folder = self.scratch / f"return-{children}-{years}"
        if not folder.exists():
            subprocess.run(
                [self.binary, "demo", "--to", str(folder), "--children", str(children), "--years", str(years)],
                check=True, stdout=subprocess.DEVNULL, env={**os.environ, **self.environment})
        return folder

    def authority(self, runs=30):
        """One authority of some 300 children and five years, from exec to its figures on the screen."""
        folder = str(self.invented(300, 5))
        expected = "\n".join(line.rstrip() for line in self.picture(folder).split("\n"))
        found, memory = [], []
        for run in range(-2, runs):
            with self.open(folder, *TODAY) as program:
                full = program.until(lambda text: text == expected, "full frame")
                disturbed = program.disturbed()
                program.quiet(0.2)
                memory.append(program.memory())
                program.end()
            if run >= 0:
                found.append((disturbed, (full - program.started) * 1000))
        times, waited = calm(found)
        now, peak = median([now for now, _ in memory]), max(peak for _, peak in memory)
        return [
            at_most("return of 300 children, 5 years: on screen", median(times), 100, "ms", waited=waited),
            Row("return of 300 children, 5 years: memory", f"{now:.0f} MB (most {peak:.0f})"),
        ]

    def england(self, runs=3):
        """A return of England's size beside the same measures in Polars, each a whole process, in turn."""
        interpreter, why = peer.python(print)
        theirs = self.polars(interpreter) if interpreter else None
        if theirs and (differing := self.differences(theirs, self.invented(300, 5))):
            return [Row("the return's figures in Polars", f"{differing} differ from ours", "none", False)]
        folder = self.invented(83_000, 10)
        size = sum(path.stat().st_size for path in folder.rglob("*.csv")) / 1e6
        ours = [self.binary, "figures", str(folder), *STOCK]
        found, others = [], []
        # The first fills the caches.
        for run in range(runs + 1):
            mine, _ = self.whole(ours)
            other = self.whole(theirs(folder))[0] if theirs else None
            if run:
                found.append(mine)
                others.append(other)
        rows = [Row(f"England's return, 10 years, {size:.0f} MB: careboard figures", self.told(found))]
        if not theirs:
            return rows + [Row("beside Python with Polars", f"skipped: {why}")]
        ratio = median([mine[0] / other[0] for mine, other in zip(found, others)])
        memory = median([mine[1] / other[1] for mine, other in zip(found, others)])
        return rows + [
            Row("fewer of its measures, no checks: Polars", self.told(others)),
            Row("England's return: time, ratio, median of pairs", f"{ratio:.2f}", "≤ 1.00", ratio <= 1),
            Row("England's return: peak memory, ratio", f"{memory:.2f}", "≤ 0.50", memory <= 0.5),
        ]

    def polars(self, interpreter):
        codes = self.project / "data" / "returns" / "ssda903" / "codes.csv"
        return lambda folder, *options: [str(interpreter), "-B", str(SCRIPT), str(folder / "returns"), str(codes), *options]

    def differences(self, theirs, folder):
        """How many of the figures that Polars gives are not ours."""
        _, answer = self.whole([self.binary, "figures", str(folder), "--breakdown", "every"])
        own = {}
        for row in csv.DictReader(io.StringIO(answer.decode())):
            own[row["indicator"], row["period"], row["breakdown"], row["category"]] = (
                row["numerator"] or row["value"], row["denominator"])
        _, answer = self.whole(theirs(folder, "--every"))
        lines = answer.decode().splitlines()
        different = 0 if lines else 1
        for line in lines:
            *key, numerator, denominator = line.split(",")
            have = own.get(tuple(key))
            if have is None or have[0] != numerator or denominator not in ("", have[1]):
                different += 1
        return different
