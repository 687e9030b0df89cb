"""The program under test in a pseudo-terminal, with the time at which each of its bytes came."""

import fcntl
import os
import select
import signal
import struct
import termios
import time
from pathlib import Path

from screen import Screen

FRAME = b"\x1b[?2026l"
PATIENCE = 20


class Program:
    """Started in the terminal of a session of its own; a context, so that it ends with the measurement."""

    def __init__(self, command, columns=120, rows=40, environment=None):
        self.columns, self.rows = columns, rows
        self.master, self.slave = os.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        path = os.ttyname(self.slave)
        variables = {
            "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            **(environment or {}),
        }
        self.screen = Screen(columns, rows)
        self.chunks = []
        self.waited_before = int(Path("/proc/self/schedstat").read_text().split()[1]) / 1e9
        # How many of them the screen shows.
        self.understood = 0
        self.status = None
        self.usage = None
        self.started = time.perf_counter()
        self.process = os.posix_spawn(
            command[0], command, variables, setsid=True, setsigdef=[signal.SIGPIPE],
            file_actions=[
                # The first terminal that a session's leader opens becomes its own.
                (os.POSIX_SPAWN_OPEN, 0, path, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1),
                (os.POSIX_SPAWN_DUP2, 0, 2),
            ],
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.master)
        os.close(self.slave)

    # Seeing

    def read(self, seconds):
        """One piece of output within so many seconds; False if nothing came."""
        ready, _, _ = select.select([self.master], [], [], max(0, seconds))
        if not ready:
            return False
        data = os.read(self.master, 1 << 16)
        self.chunks.append((time.perf_counter(), data))
        return bool(data)

    def quiet(self, seconds):
        """Reads until nothing has come for so long."""
        while self.read(seconds):
            pass

    def until(self, condition, what):
        """Reads until the screen satisfies a condition; the time at which the last byte it took had come."""
        deadline = time.perf_counter() + PATIENCE
        while True:
            # Understanding the bytes takes longer than the program needs to write them: first all that is there.
            self.quiet(0)
            while self.understood < len(self.chunks):
                came, data = self.chunks[self.understood]
                self.screen.feed(data)
                self.understood += 1
                if condition(str(self.screen)):
                    return came
            if time.perf_counter() > deadline:
                raise TimeoutError(f"no {what} within {PATIENCE} s; the screen shows:\n{self.screen}")
            self.read(0.05)

    @property
    def output(self):
        return b"".join(data for _, data in self.chunks)

    # Doing

    def press(self, keys):
        os.write(self.master, keys)

    def answer(self, keys, patience=1.0):
        """Seconds from a key to the first byte of its frame, and the bytes of the frame; None without one."""
        self.quiet(0)
        seen = len(self.chunks)
        begun = time.perf_counter()
        self.press(keys)
        if not self.read(patience):
            return None, 0
        first = self.chunks[seen][0] - begun
        while FRAME not in b"".join(data for _, data in self.chunks[seen:]):
            if not self.read(patience):
                break
        return first, sum(len(data) for _, data in self.chunks[seen:])

    def end(self, keys=b"q"):
        """Seconds from the key that quits to the end of the program."""
        begun = time.perf_counter()
        if keys:
            self.press(keys)
        deadline = begun + PATIENCE
        while time.perf_counter() < deadline:
            process, status, usage = os.wait4(self.process, os.WNOHANG)
            if process:
                self.status, self.usage = status, usage
                return time.perf_counter() - begun
            self.read(0.0005)
        raise TimeoutError("the program does not end")

    # What the kernel knows of it

    def disturbed(self):
        """How long it has been kept waiting since its start."""
        return self.waited() - self.waited_before

    def waited(self):
        """Seconds that the program's threads, and this one, have been ready to run while others had the cores."""
        total = 0
        for path in ("/proc/self/schedstat", *Path(f"/proc/{self.process}/task").glob("*/schedstat")):
            try:
                total += int(Path(path).read_text().split()[1])
            except (OSError, IndexError):
                pass
        return total / 1e9

    def switches(self):
        """How often each thread has been put on a core, by its number."""
        found = {}
        for task in Path(f"/proc/{self.process}/task").iterdir():
            try:
                lines = (task / "status").read_text().splitlines()
            except FileNotFoundError:
                continue
            found[task.name] = sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)
        return found

    def memory(self):
        """Megabytes resident now, and at most."""
        status = Path(f"/proc/{self.process}/status").read_text()
        sizes = {line.split(":")[0]: line.split()[1] for line in status.splitlines() if line.startswith("Vm")}
        return int(sizes["VmRSS"]) / 1024, int(sizes["VmHWM"]) / 1024
