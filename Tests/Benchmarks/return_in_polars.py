"""The return measured with Polars, as an analyst would: what Careboard's reading of it is timed beside.

It gives fewer measures than the program and checks no rule: children looked after, unaccompanied children and placements at every
month end, starts, ends and missing children by month, quarter and year, and the yearly answers on health and on care leavers, each
by the breakdowns it has. Every figure it writes must be the program's own, which the benchmark sees to before it times anything.

    return_in_polars.py FOLDER CODES [--every]

FOLDER holds a folder of CSV files for each collection year; CODES is the program's table of codes. Prints the children looked after by
age, or every figure: indicator,period,breakdown,category,numerator,denominator.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

import polars as pl

OPEN = date(9999, 12, 31)
FACETS = ["all", "age", "sex", "ethnicity", "need", "legal_status", "placement", "provider", "uasc"]


class Return:
    def __init__(self, folder, codes):
        self.years = sorted(path.name for path in Path(folder).iterdir() if path.is_dir())
        self.folder = Path(folder)
        self.codes = pl.read_csv(codes, infer_schema=False)
        self.figures = []
        self.first = date(int(self.years[0][:4]), 4, 1)
        self.last = date(int(self.years[-1][:4]) + 1, 3, 31)

    # Reading

    def read(self, name, columns, days=()):
        """All years of a file, the latest last."""
        tables = []
        for year in self.years:
            path = self.folder / year / f"{name}.csv"
            if path.exists():
                tables.append(pl.read_csv(path, columns=columns, infer_schema=False).with_columns(year=pl.lit(int(year[:4]) + 1)))
        table = pl.concat(tables)
        return table.with_columns(pl.col(day).str.to_date("%d/%m/%Y", strict=False) for day in days)

    def category(self, column, list_name):
        known = self.codes.filter(pl.col("list") == list_name)
        return pl.col(column).replace_strict(known["code"].to_list(), known["category"].to_list(), default=None)

    def load(self):
        header = self.read("header", ["CHILD", "SEX", "DOB", "ETHNIC"], ["DOB"]).unique("CHILD", keep="last", maintain_order=True)
        people = header.select(
            "CHILD", born="DOB", sex=self.category("SEX", "sex"), ethnicity=self.category("ETHNIC", "ethnicity"))
        uasc = self.read("uasc", ["CHILD", "DUC"], ["DUC"]).unique("CHILD", keep="last", maintain_order=True)
        self.people = people.join(uasc.select("CHILD", until=pl.col("DUC").fill_null(OPEN)), on="CHILD", how="left")
        episodes = self.read(
            "episodes", ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC"], ["DECOM", "DEC"])
        episodes = episodes.unique(["CHILD", "DECOM"], keep="last", maintain_order=True)
        # What a later return no longer holds had ended by the end of the year that held it.
        ended = pl.date(pl.col("year"), 4, 1)
        is_lost = (pl.col("year") < int(self.years[-1][:4]) + 1) & (pl.col("DEC").fill_null(OPEN) > ended)
        episodes = episodes.select(
            "CHILD", "RNE", start="DECOM", end=pl.when(is_lost).then(ended).otherwise(pl.col("DEC").fill_null(OPEN)),
            reason=pl.when(is_lost).then(None).otherwise(pl.col("REC")),
            legal_status=self.category("LS", "legal_status"), need=self.category("CIN", "need"),
            LS="LS", PLACE="PLACE", PLACE_PROVIDER="PLACE_PROVIDER",
        ).filter(~pl.col("LS").is_in(["V3", "V4"]))
        # During a temporary stay a child counts where the stay is from.
        is_temporary = pl.col("PLACE").str.starts_with("T")
        before = [
            pl.when(is_temporary).then(None).otherwise(pl.col(column).fill_null("")).forward_fill().over("CHILD").fill_null(pl.col(column)).alias(column)
            for column in ("PLACE", "PLACE_PROVIDER")
        ]
        self.episodes = episodes.sort("CHILD", "start").with_columns(before).with_columns(
            placement=self.category("PLACE", "placement"), provider=self.category("PLACE_PROVIDER", "provider"),
        ).join(self.people, on="CHILD", how="left")

    # Counting

    @staticmethod
    def age(day):
        """Whole years on a day, which may be a column."""
        day = pl.lit(day) if isinstance(day, date) else day
        born = pl.col("born")
        in_year = lambda date: date.dt.month().cast(pl.Int32) * 100 + date.dt.day()
        before = in_year(born) > in_year(day)
        return day.dt.year() - born.dt.year() - before.cast(pl.Int32)

    def grouped(self, table, day, at):
        age = self.age(day)
        bands = pl.when(age < 1).then(pl.lit("under_1")).when(age < 5).then(pl.lit("1_4")).when(age < 10).then(pl.lit("5_9"))
        bands = bands.when(age < 16).then(pl.lit("10_15")).when(age == 16).then(pl.lit("16")).when(age == 17).then(pl.lit("17"))
        on = pl.lit(at) if isinstance(at, date) else at
        return table.with_columns(
            age=bands.otherwise(pl.lit("18_plus")), all=pl.lit("all"),
            uasc=pl.when(pl.col("until") > on).then(pl.lit("uasc")).otherwise(pl.lit("non_uasc")))

    def write(self, indicator, table, facets, period=None, numerator=None):
        """Counts, or a share where a condition says who counts; by a column `period` or for one period."""
        for facet in facets:
            by = ["period", facet] if period is None else [facet]
            counts = [pl.len().alias("n")] if numerator is None else [numerator.sum().alias("n"), pl.len().alias("d")]
            for row in table.filter(pl.col(facet).is_not_null()).group_by(by).agg(counts).iter_rows(named=True):
                self.figures.append((indicator, row.get("period", period), facet, row[facet], row["n"], row.get("d")))

    def stock(self):
        month = date(self.first.year, 3, 31)
        while month <= self.last:
            there = self.episodes.filter((pl.col("start") <= month) & (pl.col("end") > month))
            there = there.sort("start").unique("CHILD", keep="last", maintain_order=True)
            there = self.grouped(there, month, month)
            period = f"{month.year}-{month.month:02}"
            self.write("cla_number", there, FACETS, period)
            self.write("uasc_number", there.filter(pl.col("uasc") == "uasc"), FACETS[:-1], period)
            for indicator, codes in [
                ("placed_friends_family", ["U1", "U2", "U3"]), ("placed_with_parents", ["P1"]), ("placed_secure", ["K1"]),
            ]:
                self.write(indicator, there, FACETS, period, pl.col("PLACE").is_in(codes))
            month = (month + timedelta(days=1)).replace(day=28) + timedelta(days=4)
            month = month - timedelta(days=month.day)

    def over_periods(self, indicator, table, day, facets):
        """By month, quarter and year: who is counted once in each, as at the last time."""
        year = pl.when(day.dt.month() >= 4).then(day.dt.year()).otherwise(day.dt.year() - 1)
        in_year = pl.format("{}-{}", year, ((year + 1) % 100).cast(pl.String).str.zfill(2))
        quarter = pl.format("{} Q{}", in_year, (day.dt.month() + 8) % 12 // 3 + 1)
        for period in (day.dt.strftime("%Y-%m"), quarter, in_year):
            counted = table.sort(day).with_columns(period=period)
            self.write(indicator, counted.unique(["CHILD", "period"], keep="last", maintain_order=True), facets)

    def flows(self):
        start, last = pl.col("start"), pl.col("end") - timedelta(days=1)
        started = self.episodes.filter((pl.col("RNE") == "S") & start.is_between(self.first, self.last))
        self.over_periods("cla_started", self.grouped(started, start, start), start, FACETS)
        ceased = self.episodes.filter(
            pl.col("reason").is_not_null() & (pl.col("reason") != "X1") & pl.col("end").is_between(self.first, self.last))
        self.over_periods("cla_ceased", self.grouped(ceased, pl.col("end"), last), pl.col("end"), FACETS[:-1])

    def answers(self):
        """What is asked once a year: health of those looked after for all of it, and care leavers."""
        health = self.read("oc2", ["CHILD", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT"])
        leavers = self.read("oc3", ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"], ["DOB"])
        kinds = {
            name: self.codes.filter((pl.col("list") == name) & pl.col("kinds").fill_null("").str.split(";").list.contains(kind))["code"].to_list()
            for name, kind in [("activity", "eet"), ("accommodation", "suitable"), ("in_touch", "in_touch")]
        }
        nowhere = self.codes.filter(
            (pl.col("list") == "accommodation") & pl.col("kinds").fill_null("").str.contains("left_out"))["code"].to_list()
        for name in self.years:
            year = int(name[:4]) + 1
            first, last = date(year - 1, 4, 1), date(year, 3, 31)
            during = self.episodes.filter((pl.col("start") <= last) & (pl.col("end") > first))
            broken = during.filter(
                ((pl.col("RNE") == "S") & (pl.col("start") > first)) | (pl.col("reason").is_not_null() & (pl.col("reason") != "X1") & (pl.col("end") <= last)))
            there = during.filter(pl.col("end") > last).sort("start").unique("CHILD", keep="last", maintain_order=True)
            began = during.group_by("CHILD").agg(pl.col("start").min().alias("began"))
            there = there.join(broken, on="CHILD", how="anti").join(began, on="CHILD").filter(pl.col("began") <= first)
            there = self.grouped(there, last, last).join(health.filter(pl.col("year") == year).drop("year"), on="CHILD", how="left")
            for indicator, column in [
                ("rha_up_to_date", "HEALTH_ASSESSMENT"), ("dental_up_to_date", "TEETH_CHECK"), ("immunisations_up_to_date", "IMMUNISATIONS"),
            ]:
                self.write(indicator, there, FACETS, name, (pl.col(column) == "1").fill_null(False))
            own = leavers.filter(pl.col("year") == year).with_columns(born="DOB", all=pl.lit("all"))
            own = own.with_columns(years=self.age(last)).join(self.people.select("CHILD", "sex"), on="CHILD", how="left")
            own = own.filter(~pl.col("IN_TOUCH").is_in(["DIED", "RHOM"]))
            for ages, low, high in [("17_18", 17, 18), ("19_21", 19, 21)]:
                aged = own.filter(pl.col("years").is_between(low, high))
                self.write(f"eet_{ages}", aged, ["all", "sex"], name, pl.col("ACTIV").is_in(kinds["activity"]).fill_null(False))
                self.write(
                    f"suitable_accommodation_{ages}", aged.filter(~pl.col("ACCOM").is_in(nowhere)), ["all", "sex"], name,
                    pl.col("ACCOM").is_in(kinds["accommodation"]).fill_null(False))

    def missing(self):
        """Children missing at any time of a month, quarter or year, each once."""
        rows = self.read("missing", ["CHILD", "MISSING", "MIS_START", "MIS_END"], ["MIS_START", "MIS_END"])
        rows = rows.filter(pl.col("MISSING") == "M").unique(["CHILD", "MIS_START"], keep="last", maintain_order=True)
        days = pl.date_ranges(
            pl.max_horizontal("MIS_START", pl.lit(self.first)).dt.truncate("1mo"),
            pl.min_horizontal(pl.col("MIS_END").fill_null(self.last), pl.lit(self.last)), "1mo")
        rows = rows.with_columns(day=days).explode("day").filter(pl.col("day").is_not_null()).join(self.people, on="CHILD", how="left")
        rows = rows.with_columns(all=pl.lit("all"))
        self.over_periods("missing_children", rows, pl.col("day"), ["all", "sex", "ethnicity"])


def main():
    folder, codes = sys.argv[1:3]
    measured = Return(folder, codes)
    measured.load()
    measured.stock()
    measured.flows()
    measured.answers()
    measured.missing()
    is_every = "--every" in sys.argv
    for indicator, period, facet, group, numerator, denominator in measured.figures:
        if is_every or (indicator, facet) == ("cla_number", "age"):
            print(indicator, period, facet, group, numerator, "" if denominator is None else denominator, sep=",")


main()
