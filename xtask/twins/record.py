"""Runs SQLModel programs and writes beside each, as `twin.json`, what it sent and printed.

usage: record.py TWIN.PY…      (`cargo xtask twins` calls it)

The events are those of docs/events.md: statements with their sets of values, boundaries of transactions, lines printed.
Statements stand on one line; rows that came back are left out."""
import json
import runpy
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pydantic
import sqlalchemy
import sqlmodel
from sqlalchemy import event
from sqlalchemy.engine import Engine

# What SQLAlchemy sends as statements, and the stream has as boundaries.
SAVEPOINTS = {
    "SAVEPOINT ": "savepoint",
    "ROLLBACK TO SAVEPOINT ": "rollback_to",
    "RELEASE SAVEPOINT ": "release",
}


def is_begin(sql):
    """A program's own way to begin, sent at the event of that name, which is in the stream already."""
    return sql.startswith("BEGIN")


def value(it):
    if isinstance(it, bool):
        return int(it)
    if it is None or isinstance(it, (int, float, str)):
        return it
    if isinstance(it, bytes):
        return {"blob": it.hex()}
    raise TypeError(f"the driver was given {it!r}")


def fingerprint(text):
    """As the book's own of one text: 64-bit FNV-1a."""
    number = 0xCBF29CE484222325
    for byte in [*text, 0xFF]:
        number = (number ^ byte) * 0x100000001B3 % 2**64
    return f"{number:016x}"


def listen(events):
    for action in ("begin", "commit", "rollback"):
        event.listen(Engine, action, lambda _, action=action: events.append({"event": "transaction", "action": action}))

    @event.listens_for(Engine, "before_cursor_execute")
    def sent(connection, cursor, sql, parameters, context, many):
        sql = " ".join(sql.split())
        if is_begin(sql):
            return
        for words, action in SAVEPOINTS.items():
            if sql.startswith(words):
                events.append({"event": "transaction", "action": action, "name": sql.removeprefix(words)})
                return
        # Rows that are inserted one by one, for the sake of their keys, come as tuples.
        sets = parameters if many and isinstance(parameters, list) else [parameters]
        params = [[value(it) for it in one] for one in sets]
        events.append({"event": "statement", "sql": sql, "params": params})

    @event.listens_for(Engine, "handle_error")
    def refused(context):
        if is_begin(context.statement or ""):
            return
        for last in reversed(events):
            if last["event"] == "statement":
                last["error"] = str(context.original_exception)
                return


def in_class_order(self):
    """An object's values in its class's order; where they were loaded, it is that of a set otherwise."""
    order = list(type(self).model_fields)
    return sorted(shown(self), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order))


shown, sqlmodel.SQLModel.__repr_args__ = sqlmodel.SQLModel.__repr_args__, in_class_order


class Printed:
    """Standard output as events, one for each line."""

    def __init__(self, events):
        self.events, self.line = events, ""

    def write(self, text):
        *lines, self.line = (self.line + text).split("\n")
        self.events.extend({"event": "stdout", "text": line + "\n"} for line in lines)

    def flush(self):
        pass


def in_order(events):
    """Indexes that are made one after the other come out of a set: sorted, so that a second recording is the same.
    (Rows of a link table do, too, and change places now and then.)"""

    def makes_index(one):
        return one.get("sql", "").startswith(("CREATE INDEX", "CREATE UNIQUE INDEX"))

    ordered = []
    for is_index, group in groupby(events, makes_index):
        ordered += sorted(group, key=lambda one: one["sql"]) if is_index else group
    return ordered


def record(path):
    events = []
    listen(events)
    out, sys.stdout = sys.stdout, Printed(events)
    try:
        runpy.run_path(str(path), run_name="__main__")
    finally:
        sys.stdout = out
    versions = [["SQLModel", sqlmodel.__version__], ["SQLAlchemy", sqlalchemy.__version__], ["Pydantic", pydantic.__version__]]
    if fastapi := sys.modules.get("fastapi"):
        versions.append(["FastAPI", fastapi.__version__])
    program = fingerprint(path.read_bytes())
    # A line for each event, so that a change can be read.
    lines = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in in_order(events))
    text = f'{{\n "program": "{program}",\n "versions": {json.dumps(versions)},\n "events": [\n{lines}\n ]\n}}\n'
    path.with_suffix(".json").write_text(text)


def main():
    failed = []
    for path in map(Path, sys.argv[1:]):
        # Models of one program are no other's.
        done = subprocess.run([sys.executable, "-W", "error", __file__, "--one", str(path)])
        print("recorded" if done.returncode == 0 else "failed  ", path.parent, flush=True)
        if done.returncode:
            failed.append(path)
    sys.exit(1 if failed else 0)


if sys.argv[1:2] == ["--one"]:
    record(Path(sys.argv[2]))
else:
    main()
