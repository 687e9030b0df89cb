"""Boards made for measuring: deterministic, invented, and as large as asked."""

import csv
import shutil
from pathlib import Path

HEADER = "area,indicator,period,breakdown,category,numerator,denominator,value,status,published,note"
NOTE = "returned by the authority and checked against the statutory return by it"


def demo(project, folder):
    """A copy of the demo board, to be edited."""
    shutil.copytree(project / "data" / "demo", folder, dirs_exist_ok=True)
    return folder


def tidy(project, folder, rows):
    """One tidy CSV of so many rows, each figure given once: authorities × indicators × months.

    Returns the file. Its first authority is the board's, and the newest number of children it looks after is 4321.
    """
    catalogue = project / "data" / "catalogue"
    with open(catalogue / "areas.csv", newline="") as file:
        areas = [row["code"] for row in csv.DictReader(file) if row["code"].startswith("E0") and not row["until"]]
    with open(catalogue / "indicators.csv", newline="") as file:
        indicators = [row["id"] for row in csv.DictReader(file) if row["unit"] == "count" and row["frequency"] == "monthly"]
    folder = Path(folder)
    (folder / "observations").mkdir(parents=True, exist_ok=True)
    (folder / "board.yaml").write_text(f"authority: Measured\narea: {areas[0]}\n")
    written = 0
    path = folder / "observations" / "all.csv"
    with open(path, "w") as file:
        file.write(HEADER + "\n")
        month = 2024 * 12 + 8
        while written < rows:
            period = f"{month // 12}-{month % 12 + 1:02}"
            lines = []
            for area in areas:
                for indicator in indicators:
                    value = 4321 if (written, len(lines)) == (0, indicators.index("cla_number")) else (
                        200 + (month * 7 + len(lines) * 13) % 400)
                    lines.append(
                        f"{area},{indicator},{period},all,all,,,{value},final,{month // 12 + 1}-01-15,{NOTE}\n")
            lines = lines[: rows - written]
            file.writelines(lines)
            written += len(lines)
            month -= 1
    return path
