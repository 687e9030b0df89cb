"""What is measured on many and on large files; each measurement gives rows of the table."""

import os
import subprocess
import time

import boards
import peer
from measures import TODAY, Measures, Row, at_most, calm, median


def pressure():
    """Seconds, since the machine started, in which anybody at all waited for a core; 0 where the kernel does not say."""
    try:
        with open("/proc/pressure/cpu") as lines:
            return int(lines.readline().rsplit("total=", 1)[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0


# What only the screen of keys says.
HELP = "Help: every key"


class FileMeasures(Measures):
    def published(self, runs=9):
        files = sorted(self.real.glob("*.csv")) if self.real.is_dir() else []
        if not files:
            return [Row("published files", f"skipped: no CSV files in {self.real}")]
        ours = [self.binary, "figures", str(self.real), "--area", "Thurrock", "--indicator", "cla_number"]
        interpreter, why = peer.python(print)
        theirs = peer.command(interpreter, files) if interpreter else None
        found, others = [], []
        for run in range(runs + 1):
            mine, answer = self.whole(ours)
            if b",cla_number,2024-25,2025-03-31,all,all,276," not in answer:
                return [Row("published files", "the figure printed is not 276", "276", False)]
            other = self.whole(theirs)[0] if theirs else None
            if run:
                found.append(mine)
                others.append(other)
        size = sum(path.stat().st_size for path in files) / 1e6
        rows = [Row(f"{len(files)} published files, {size:.0f} MB: careboard figures", self.told(found))]
        if not theirs:
            return rows + [Row("beside Python with Polars", f"skipped: {why}")]
        ratio = median([mine[0] / other[0] for mine, other in zip(found, others)])
        rows += [
            Row("the same as text: Python with Polars", self.told(others)),
            Row("ratio, median of pairs", f"{ratio:.2f}", "≤ 1.00", ratio <= 1),
        ]
        return rows

    def assessing(self, runs=9):
        """Every indicator of every area judged and written, less what the same files take to be read."""
        if not (self.real.is_dir() and any(self.real.glob("*.csv"))):
            return [Row("every indicator of every authority", f"skipped: no CSV files in {self.real}")]
        reading = [self.binary, "figures", str(self.real), "--area", "Thurrock", "--indicator", "cla_number"]
        judging = [self.binary, "scorecard", str(self.real), "--all-areas", "--format", "csv"]
        found, rows = [], 0
        for run in range(runs + 1):
            before = pressure()
            least, _ = self.whole(reading)
            most, answer = self.whole(judging)
            waited = pressure() - before
            rows = answer.count(b"\n") - 1
            if b"\nE06000034,Thurrock,eet_19_21," not in answer:
                return [Row("every indicator of every authority", "Thurrock is not among them", "", False)]
            if run:
                found.append((waited, (most[0] - least[0]) * 1000))
        times, waited = calm(found)
        return [at_most(f"assessing {rows:,} indicators of all areas, beyond reading", median(times), 150, "ms", 0,
                        f" (most {max(times):.0f})", waited)]

    def told(self, runs):
        return f"{median([seconds for seconds, _ in runs]) * 1000:.0f} ms, {max(memory for _, memory in runs):.0f} MB"

    def whole(self, command):
        """Seconds and megabytes of a whole process, and what it printed."""
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **self.environment})
        answer = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
        return (seconds, usage.ru_maxrss / 1024), answer

    def large(self, rows, label, bound, first_bound=100, memory_bound=None, runs=12):
        """One tidy file, from exec to its newest figure on the screen; and what the program does meanwhile."""
        folder = self.scratch / label.replace(" ", "-")
        path = boards.tidy(self.project, folder, rows)
        size = path.stat().st_size / 1e6
        def figure(text):
            return "4321" in text or "4,321" in text

        def skeleton(text):
            return "Reading the board" in text or figure(text)

        found, busy, memory = [], [], []
        for run in range(-1, runs):
            with self.open(str(folder), *TODAY) as program:
                first = program.until(skeleton, "skeleton")
                full = program.until(figure, "figure of the large file")
                disturbed = program.disturbed()
                times = [(moment - program.started) * 1000 for moment in (first, full)]
                program.quiet(0.3)
                memory.append(program.memory())
                program.end()
            with self.open(str(folder), *TODAY) as program:
                program.until(skeleton, "skeleton")
                # Help needs no figures: opened and closed while the board is being read, and then away.
                waited, slowest = program.waited(), 0
                for key, condition in ((b"?", lambda text: HELP in text), (b"\x1b", lambda text: HELP not in text)):
                    begun = time.perf_counter()
                    program.press(key)
                    slowest = max(slowest, program.until(condition, f"answer to {key!r}") - begun)
                waited = program.waited() - waited
                end = program.end()
            if run >= 0:
                found.append((disturbed, times))
                busy.append((waited, (slowest * 1000, end * 1000)))
        path.unlink()
        (found, waited), (busy, waited_busy) = calm(found), calm(busy)
        firsts, fulls = zip(*found)
        answers, ends = zip(*busy)
        now, peak = median([now for now, _ in memory]), max(peak for _, peak in memory)
        return [
            at_most(f"{label}, {rows:,} rows, {size:.0f} MB: figure on screen", median(fulls), bound, "ms", 0, "", waited),
            at_most(f"{label}: first screen", median(firsts), first_bound, "ms", 0, "", waited),
            at_most(f"{label}: memory", now, memory_bound, "MB", 0, f" (most {peak:.0f})")
            if memory_bound else Row(f"{label}: memory", f"{now:.0f} MB (most {peak:.0f})"),
            at_most(f"{label}: slower of ? and Esc while reading", median(answers), 50, "ms", waited=waited_busy),
            at_most(f"{label}: q while reading, to the end", median(ends), 50, "ms", waited=waited_busy),
        ]
