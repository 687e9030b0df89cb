"""What a terminal shows after the bytes written to it: characters only, no colours."""

import re
import unicodedata

# A control sequence, a charset choice, another two-byte escape, a control character, or text.
TOKEN = re.compile(
    r"\x1b\[(?P<parameters>[0-9;:<=>?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b[()*+][A-Za-z0-9]"
    r"|\x1b(?P<escape>[@-Z\\-~=>0-9])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
)


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = [[" "] * columns for _ in range(rows)]
        self.x = self.y = 0
        self.last = " "
        self.pending = b""

    def feed(self, data):
        data = self.pending + data
        text, self.pending = self._whole(data)
        for token in TOKEN.finditer(text):
            if token["final"]:
                self._sequence(token["parameters"], token["final"])
            elif token["control"]:
                self._control(token["control"])
            elif token["text"]:
                for character in token["text"]:
                    self._put(character)

    def __str__(self):
        return "\n".join("".join(line).rstrip() for line in self.lines)

    @staticmethod
    def _whole(data):
        """The text of all that is complete, and the bytes of a sequence or character still to be finished."""
        escape = data.rfind(b"\x1b")
        if escape >= 0 and not TOKEN.match(data[escape:].decode("utf-8", "ignore")):
            data, rest = data[:escape], data[escape:]
        else:
            rest = b""
        for cut in range(0, min(4, len(data) + 1)):
            try:
                return data[: len(data) - cut].decode(), data[len(data) - cut:] + rest
            except UnicodeDecodeError:
                continue
        return data.decode("utf-8", "replace"), rest

    def _put(self, character):
        size = width(character)
        if size == 0:
            return
        if self.x + size > self.columns:
            self.x, self.y = 0, min(self.y + 1, self.rows - 1)
        self.lines[self.y][self.x] = character
        if size == 2 and self.x + 1 < self.columns:
            self.lines[self.y][self.x + 1] = ""
        self.x += size
        self.last = character

    def _control(self, character):
        if character == "\r":
            self.x = 0
        elif character == "\n":
            self.y = min(self.y + 1, self.rows - 1)
        elif character == "\b":
            self.x = max(0, self.x - 1)
        elif character == "\t":
            self.x = min(self.columns - 1, self.x // 8 * 8 + 8)

    def _sequence(self, parameters, final):
        if parameters[:1] in ("?", ">", "=", "<"):
            if parameters == "?1049":
                self._erase(0, 0, self.rows, self.columns)
            return
        numbers = [int(part) if part.isdigit() else 0 for part in parameters.split(";")]
        first = numbers[0]
        count = max(first, 1)
        if final in "Hf":
            self.y = min(count, self.rows) - 1
            self.x = min(max(numbers[1] if len(numbers) > 1 else 1, 1), self.columns) - 1
        elif final == "A":
            self.y = max(0, self.y - count)
        elif final == "B":
            self.y = min(self.rows - 1, self.y + count)
        elif final == "C":
            self.x = min(self.columns - 1, self.x + count)
        elif final == "D":
            self.x = max(0, min(self.x, self.columns - 1) - count)
        elif final in "G`":
            self.x = min(count, self.columns) - 1
        elif final == "d":
            self.y = min(count, self.rows) - 1
        elif final == "b":
            for _ in range(count):
                self._put(self.last)
        elif final == "X":
            self._blank(self.y, self.x, self.x + count)
        elif final == "K":
            start, end = [(self.x, self.columns), (0, self.x + 1), (0, self.columns)][first]
            self._blank(self.y, start, end)
        elif final == "J":
            if first == 0:
                self._blank(self.y, self.x, self.columns)
                self._erase(self.y + 1, 0, self.rows, self.columns)
            elif first == 1:
                self._erase(0, 0, self.y, self.columns)
                self._blank(self.y, 0, self.x + 1)
            else:
                self._erase(0, 0, self.rows, self.columns)
        elif final == "P":
            line = self.lines[self.y]
            del line[self.x: self.x + count]
            line.extend([" "] * (self.columns - len(line)))
        elif final == "@":
            line = self.lines[self.y]
            line[self.x: self.x] = [" "] * count
            del line[self.columns:]

    def _blank(self, y, start, end):
        for x in range(start, min(end, self.columns)):
            self.lines[y][x] = " "

    def _erase(self, top, left, bottom, right):
        for y in range(top, bottom):
            self._blank(y, left, right)
