#!/usr/bin/env python3
"""Re-adds the journal files of Stoa and compares them with what everybody else says happened.

It shares no code with the product: it reads the format that docs/journal.md describes, with the
standard library only.

    journal_check.py --journal DIR [--client FILE] [--calls FILE] [--daily FILE] [--allow-open]
                     [--team ID --api-calls FILE --api-usage FILE] [--money FILE [--returned]]

--journal     the journal folder: <node>/<number>.journal
--client      what a client saw: JSON lines {"requestId": ..., "status": ...}; status null or 0 when
              no answer came (requestId may be null then)
--calls       the rows of the table calls: a JSON array, or JSON lines
--daily       the rows of the table usage_daily, likewise
--api-calls   what GET /api/teams/{team}/calls answers for the team, all pages: a JSON array of items
--api-usage   what GET /api/teams/{team}/usage answers for it; may be given once for each groupBy
--team        the id of that team
--money       rows of the tables of money as one JSON object: ledger (entries with the kind of their
              transaction), balances, budgets, windows, leases, spending
--returned    no node runs, or none was called since it started: nothing may be held any more
--allow-open  calls that were started and not settled are no difference (the server is still up)

Prints every difference and exits 1; prints a summary and exits 0 when there is none.
"""

import argparse
import json
import os
import re
import struct
import sys
from collections import Counter, defaultdict
from decimal import Decimal

MAGIC = b"STOAJNL1"
PAYLOAD_MAX = 1 << 18
NODE = re.compile(r"[0-9a-f]{24}")
SEGMENT = re.compile(r"[0-9]{16}\.journal")
ERRORS = ("failed", "interrupted")
SHOWN_MAX = 100


def crc32c_table():
    table = []
    for i in range(256):
        crc = i
        for _ in range(8):
            crc = (crc >> 1) ^ 0x82F63B78 if crc & 1 else crc >> 1
        table.append(crc)
    return table


TABLE = crc32c_table()


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


class Differences:
    def __init__(self):
        self.lines = []

    def add(self, text, *values):
        self.lines.append(text % values)


def read_segment(path, is_last, differences):
    """The records of one file. Only the last one may end in a torn frame."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != MAGIC:
        if not (is_last and len(data) < 8):
            differences.add("%s: does not begin with %s", path, MAGIC.decode())
        return []
    records, at = [], 8
    while at < len(data):
        fault = None
        if len(data) - at < 8:
            fault = "torn head"
        else:
            length, crc = struct.unpack_from(">II", data, at)
            payload = data[at + 8 : at + 8 + length]
            if is_last and not any(data[at:]):
                break  # room that was taken in advance
            if not 2 <= length <= PAYLOAD_MAX:
                fault = "length %d" % length
            elif len(payload) < length:
                fault = "torn payload"
            elif crc32c(payload) != crc:
                fault = "checksum"
        if fault:
            if not (is_last and fault.startswith("torn")):
                differences.add("%s at byte %d: damaged frame (%s)", path, at, fault)
            break
        records.append(json.loads(payload))
        at += 8 + length
    return records


def read_journal(folder, differences):
    records = []
    for node in sorted(os.listdir(folder)):
        if not NODE.fullmatch(node):
            continue
        place = os.path.join(folder, node)
        names = sorted(name for name in os.listdir(place) if SEGMENT.fullmatch(name))
        numbers = [int(name[:16]) for name in names]
        for before, number in zip(numbers, numbers[1:]):
            if number != before + 1:
                differences.add("%s: segments %d to %d are missing", place, before + 1, number - 1)
        for name in names:
            records += read_segment(os.path.join(place, name), name == names[-1], differences)
    return records


def sort_out(records, allow_open, differences):
    """Every call started once and settled once; answers the settled records by call."""
    started, settled = {}, {}
    for record in records:
        into = {"started": started, "settled": settled}.get(record["record"])
        if into is None:
            differences.add("call %s: unknown kind %s", record["call"], record["record"])
        elif record["call"] in into:
            differences.add("call %s: %s twice in the journal", record["call"], record["record"])
        else:
            into[record["call"]] = record
    for call in settled.keys() - started.keys():
        differences.add("call %s: settled, never started", call)
    if not allow_open:
        for call in started.keys() - settled.keys():
            differences.add("call %s: started, never settled", call)
    for call, record in settled.items():
        if call in started and record["costNanos"] > started[call]["reservedNanos"]:
            differences.add("call %s: costs more than was reserved", call)
    return settled


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        text = file.read().strip()
    if not text or text == "null":
        return []
    if text.startswith("["):
        return json.loads(text, parse_float=Decimal)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def compare_client(settled, lines, differences):
    answered = Counter(line["requestId"] for line in lines if line.get("status"))
    for call, count in answered.items():
        if count > 1:
            differences.add("call %s: the client has %d answers with this id", call, count)
    for line in lines:
        call, status = line.get("requestId"), line.get("status")
        if not status:
            continue
        record = settled.get(call)
        if record is None:
            if 200 <= status < 300:
                differences.add("call %s: answered with %d, not in the journal", call, status)
        elif record["status"] != status:
            differences.add(
                "call %s: the client saw %d, the journal says %d", call, status, record["status"])
    unanswered = sum(1 for line in lines if not line.get("status"))
    unseen = [call for call, record in settled.items() if call not in answered]
    if len(unseen) > unanswered:
        differences.add(
            "%d calls are in the journal that the client never saw answered, but it only lost %d"
            " answers: %s", len(unseen), unanswered, ", ".join(sorted(unseen)[:5]))


COLUMNS = {
    "parent": "parent", "team": "team", "key": "key", "asset": "asset", "asset_type": "type",
    "version": "version", "subscription": "subscription", "plan": "plan", "door": "door",
    "outcome": "outcome", "status": "status", "code": "code", "unit": "unit", "units": "units",
    "cost": "costNanos", "overrun": "overrunNanos", "total_micros": "totalMicros",
    "target_micros": "targetMicros", "bytes": "bytes",
}

# What a record leaves out.
DEFAULTS = {"bytes": 0}


def compare_calls(settled, rows, differences):
    seen = Counter(row["call"] for row in rows)
    for call, count in seen.items():
        if count > 1:
            differences.add("call %s: %d rows in calls", call, count)
        if call not in settled:
            differences.add("call %s: a row in calls, not settled in the journal", call)
    for call in settled.keys() - seen.keys():
        differences.add("call %s: settled in the journal, no row in calls", call)
    for row in rows:
        record = settled.get(row["call"])
        if record is None:
            continue
        if row["day"] != record["startedAt"][:10]:
            differences.add("call %s: in calls on %s", row["call"], row["day"])
        for column, name in COLUMNS.items():
            if column in row and row[column] != record.get(name, DEFAULTS.get(name)):
                differences.add(
                    "call %s: %s is %r in calls, %r in the journal",
                    row["call"], column, row[column], record.get(name))


def compare_daily(settled, rows, differences):
    sums = defaultdict(lambda: [0, 0, 0, 0, 0, 0, 0])
    for record in settled.values():
        group = (record["team"], record["startedAt"][:10], record["asset"],
                 record.get("key") or "", record["unit"])
        amounts = (1, int(record["outcome"] in ERRORS), record["units"], record["costNanos"],
                   record["totalMicros"], record["targetMicros"], record.get("bytes", 0))
        sums[group] = [a + b for a, b in zip(sums[group], amounts)]
    found = {}
    for row in rows:
        group = (row["team"], row["day"], row["asset"], row["key"] or "", row["unit"])
        if group in found:
            differences.add("usage_daily has %s twice", group)
        found[group] = [row[name] for name in (
            "calls", "errors", "units", "cost", "total_micros", "target_micros", "bytes")]
    for group in sorted(sums.keys() | found.keys()):
        if sums.get(group) != found.get(group):
            differences.add(
                "usage_daily %s: journal adds up to %s, the table says %s",
                "/".join(group), sums.get(group), found.get(group))


def nanos(credits):
    return int(Decimal(str(credits)).scaleb(9))


def micros(millis):
    return round(Decimal(str(millis)) * 1000)


def row_of_item(item, team):
    """A call as the API shows it, in the words of the table."""
    return {
        "call": item["requestId"], "parent": item.get("parent"), "team": team,
        "day": item["startedAt"][:10], "key": item.get("key"), "asset": item["asset"]["id"],
        "asset_type": item["asset"]["type"], "version": item["asset"]["version"],
        "door": item["door"], "outcome": item["outcome"], "status": item["status"],
        "code": item.get("code"), "unit": item["unit"], "units": item["units"],
        "cost": nanos(item["cost"]), "total_micros": micros(item["durationMillis"]),
        "target_micros": micros(item["targetMillis"]), "bytes": item["bytes"],
    }


def compare_usage(settled, report, differences):
    group_by = report["groupBy"]
    sums = defaultdict(lambda: [0, 0, {}, 0])
    for record in settled.values():
        day = record["startedAt"][:10]
        if report["from"] <= day <= report["to"]:
            group = {"day": day, "asset": record["asset"], "key": record.get("key")}[group_by]
            found = sums[group]
            found[0] += 1
            found[1] += int(record["outcome"] in ERRORS)
            found[2][record["unit"]] = found[2].get(record["unit"], 0) + record["units"]
            found[3] += record["costNanos"]
    shown = {}
    for row in report["items"]:
        if row.get("group") in shown:
            differences.add("usage by %s has %s twice", group_by, row.get("group"))
        shown[row.get("group")] = [row["calls"], row["errors"], row["units"], nanos(row["cost"])]
    for group in sorted(sums.keys() | shown.keys(), key=str):
        if sums.get(group) != shown.get(group):
            differences.add(
                "usage by %s, %s: journal adds up to %s, the report says %s",
                group_by, group, sums.get(group), shown.get(group))


ZERO_DAY = "1970-01-01"


def compare_ledger(settled, money, differences):
    """Every transaction sums to zero, balances are sums, and what calls spent is what they cost."""
    transactions, teams, given, spent = Counter(), Counter(), Counter(), Counter()
    revenue, overrun = defaultdict(lambda: [0, 0]), 0
    for entry in money["ledger"]:
        transactions[entry["transaction"]] += entry["amount"]
        is_spend = entry["kind"] == "spend"
        if entry["account"] == "team":
            teams[entry["team"]] += entry["amount"]
            (spent if is_spend else given)[entry["team"]] += entry["amount"]
        elif entry["account"] == "revenue" and is_spend and entry["team"] is not None:
            found = revenue[(entry["team"], entry["day"], entry["asset"], entry["key"])]
            found[0] += entry["calls"]
            found[1] += entry["amount"]
        elif entry["account"] == "overrun":
            overrun -= entry["amount"]
    for transaction, total in transactions.items():
        if total:
            differences.add("ledger transaction %s sums to %d", transaction, total)
    balances = {row["team"]: row["balance"] for row in money["balances"]}
    cost, sums, over = Counter(), defaultdict(lambda: [0, 0]), 0
    for record in settled.values():
        over += record["overrunNanos"]
        if record["costNanos"] > 0:
            cost[record["team"]] += record["costNanos"]
            found = sums[(record["team"], record["startedAt"][:10], record["asset"],
                          record.get("key"))]
            found[0] += 1
            found[1] += record["costNanos"]
    for team in teams.keys() | balances.keys() | cost.keys():
        if spent[team] != -cost[team]:
            differences.add("team %s: calls cost %d, the ledger has %d spent",
                            team, cost[team], -spent[team])
        if teams[team] != balances.get(team, 0):
            differences.add("team %s: its lines sum to %d, its balance is %d",
                            team, teams[team], balances.get(team, 0))
        if balances.get(team, 0) != given[team] - cost[team]:
            differences.add("team %s: was given %d, calls cost %d, its balance is %d",
                            team, given[team], cost[team], balances.get(team, 0))
    for group in revenue.keys() | sums.keys():
        if revenue.get(group) != sums.get(group):
            differences.add("revenue of %s: journal adds up to %s, the ledger says %s",
                            "/".join(str(part) for part in group), sums.get(group),
                            revenue.get(group))
    if over != overrun:
        differences.add("overrun: journal adds up to %d, the ledger says %d", over, overrun)


def start_of(period, day):
    return {"total": ZERO_DAY, "day": day, "month": day[:8] + "01"}[period]


def compare_budgets(settled, money, returned, differences):
    """What was spent of each budget is what calls in its periods cost, if it was there from the
    first call on; and nodes hold exactly what windows gave out."""
    subjects = {"balance": "team", "team": "team", "key": "key", "subscription": "subscription"}
    budgets = {row["id"]: row for row in money["budgets"]}
    cost = Counter()
    for budget in budgets.values():
        for record in settled.values():
            if record.get(subjects[budget["scope"]]) == budget["subject"]:
                start = start_of(budget["period"], record["startedAt"][:10])
                cost[(budget["id"], start)] += record["costNanos"]
    spent, by_node = Counter(), {}
    for row in money["spending"]:
        spent[(row["budget"], row["starts"])] += row["spent"]
        by_node[(row["budget"], row["starts"], row["node"])] = row["spent"]
    for window in cost.keys() | spent.keys():
        if cost[window] != spent[window]:
            differences.add("budget %s from %s: calls cost %d, %d count as spent",
                            *window, cost[window], spent[window])
    granted = Counter()
    for row in money["leases"]:
        granted[(row["budget"], row["starts"])] += row["granted"]
        of_node = by_node.get((row["budget"], row["starts"], row["node"]), 0)
        if row["granted"] < of_node or (returned and row["granted"] != of_node):
            differences.add("budget %s from %s: node %s was given %d and spent %d",
                            row["budget"], row["starts"], row["node"], row["granted"], of_node)
    for row in money["windows"]:
        window = (row["budget"], row["starts"])
        if row["leased"] != granted[window]:
            differences.add("budget %s from %s: gave out %d, nodes were given %d",
                            *window, row["leased"], granted[window])
        if row["leased"] > row["amount"]:
            differences.add("budget %s from %s: gave out %d of %d",
                            *window, row["leased"], row["amount"])
        if row["amount"] != budgets[row["budget"]]["amount"]:
            differences.add("budget %s from %s: %d instead of %d", *window, row["amount"],
                            budgets[row["budget"]]["amount"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--journal", required=True)
    parser.add_argument("--client")
    parser.add_argument("--calls")
    parser.add_argument("--daily")
    parser.add_argument("--api-calls")
    parser.add_argument("--api-usage", action="append", default=[])
    parser.add_argument("--team")
    parser.add_argument("--allow-open", action="store_true")
    parser.add_argument("--money")
    parser.add_argument("--returned", action="store_true")
    options = parser.parse_args()

    differences = Differences()
    records = read_journal(options.journal, differences)
    settled = sort_out(records, options.allow_open, differences)
    if options.client:
        compare_client(settled, read_rows(options.client), differences)
    if options.calls:
        compare_calls(settled, read_rows(options.calls), differences)
    if options.daily:
        compare_daily(settled, read_rows(options.daily), differences)

    if options.money:
        with open(options.money, encoding="utf-8") as file:
            money = json.load(file)
        compare_ledger(settled, money, differences)
        compare_budgets(settled, money, options.returned, differences)

    of_team = {call: record for call, record in settled.items() if record["team"] == options.team}
    if options.api_calls:
        items = read_rows(options.api_calls)
        compare_calls(of_team, [row_of_item(item, options.team) for item in items], differences)
    for report in options.api_usage:
        with open(report, encoding="utf-8") as file:
            compare_usage(of_team, json.load(file, parse_float=Decimal), differences)

    for line in differences.lines[:SHOWN_MAX]:
        print(line)
    print("%d records, %d calls settled, cost %d nanocredits, %d differences" % (
        len(records), len(settled), sum(record["costNanos"] for record in settled.values()),
        len(differences.lines)))
    return 1 if differences.lines else 0


if __name__ == "__main__":
    sys.exit(main())
