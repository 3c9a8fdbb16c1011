"""Fieldbook against SQLModel on random session programs: what is sent, printed, raised, the states of objects, the final tables.

usage: compare.py seeds LO HI | gate RECORDED | record RECORDED LO HI…      (what `cargo xtask differential` calls)

FIELDBOOK_CORE is the program that runs programs as data, FIELDBOOK_SCRIPT the interpreter, of which the first that is set is asked.
"""
import collections, gzip, json, os, re, subprocess, sys, tempfile, time
from generate import program, schema, to_data, to_py, to_rs
from reasons import REPAIRS

HERE = os.path.dirname(os.path.abspath(__file__))
LINKS = ("heropower", "nodelink")
# In how many processes the original runs before a difference is one: its sets have another order in each.
PROCESSES = 12
# In how many more where none of those did as Fieldbook does.
FURTHER = 20
# In how many of them it is recorded.
RECORDED = 4

class Original:
    """SQLModel in a process of its own, with these of its behaviours repaired."""
    def __init__(self, seed, *repairs):
        env = {**os.environ, "PYTHONHASHSEED": str(seed)}
        self.process = subprocess.Popen([sys.executable, os.path.join(HERE, "original.py"), str(seed), *repairs], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env)
    def run(self, seed):
        self.process.stdin.write(json.dumps({"id": seed, "py": to_py(program(seed))}) + "\n"); self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

class Core:
    """Fieldbook's dynamic core: one process for all programs."""
    def __init__(self): self.start()
    def start(self):
        self.process = subprocess.Popen([os.environ["FIELDBOOK_CORE"]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    def run(self, seed):
        self.process.stdin.write(json.dumps(to_data(program(seed))) + "\n"); self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.start()
            return {"fail": "the process died"}
        return json.loads(line)

class Interpreter:
    """Fieldbook's interpreter: a process a program."""
    def run(self, seed):
        with tempfile.NamedTemporaryFile("w", suffix=".rs") as file:
            file.write(to_rs(program(seed))); file.flush()
            try: ran = subprocess.run([os.environ["FIELDBOOK_SCRIPT"], "run", file.name, "--events", "json"], capture_output=True, text=True, timeout=120)
            except subprocess.TimeoutExpired: return {"fail": "does not end"}
        if ran.returncode == 2: return {"fail": ran.stderr}
        lines, tables, text = [], {}, ""
        for line in ran.stdout.splitlines():
            event = json.loads(line); kind = event["event"]
            if kind == "stdout":
                text += event["text"]
                while "\n" in text:
                    one, text = text.split("\n", 1)
                    if one.startswith("S "): one = "S " + " ".join(x.split("=")[1] for x in one[2:].split())
                    if one == "#start": lines = []
                    lines.append(one)
            elif kind == "transaction":
                name = {"savepoint": "SAVEPOINT {}", "release": "RELEASE SAVEPOINT {}", "rollback_to": "ROLLBACK TO SAVEPOINT {}"}.get(event["action"])
                lines.append("Q " + (name.format(event["name"]) + " [[]]" if name else event["action"].upper()))
            elif kind == "statement":
                lines.append("Q " + " ".join(event["sql"].split()) + " " + json.dumps(event["params"] or [[]]))
                if event.get("error"): lines.append("E")
            elif kind == "error": lines.append("PANIC")
            elif kind == "tables": tables = {t["name"]: t["rows"] for t in event["tables"]}
        return {"lines": lines, "tables": tables}

def normal(log, own=False):
    """what is compared: no messages, nothing after the end; rows of a link table in any order, as the original sends them"""
    lines = log["lines"]
    at = next((i for i, line in enumerate(lines) if line.startswith("PANIC")), None)
    if at is not None:
        if at and lines[at - 1] == "Q ROLLBACK": at -= 1
        lines = lines[:at] + ["PANIC"]
    out = []; failed = lost = False
    for before, line, after in zip([""] + lines, lines, lines[1:] + [""]):
        if line.startswith(("M ", "W ")): continue
        # What a commit that failed leaves is rolled back by the original's pool, which does not say so.
        if own and line == "! operational" and before not in ("E", "Q ROLLBACK"): lost = True
        if own and lost and line == "Q ROLLBACK" and before.startswith("#"): lost = False; continue
        # A commit that fails is told by its error alone: the original speaks of it before it is tried.
        if line == "Q COMMIT" and after == "E": failed = True; continue
        if failed: failed = False; continue
        if line == "Q COMMIT": lost = False
        found = re.match(r"^(Q (?:INSERT INTO|DELETE FROM) (\w+) .*?) (\[\[.*\]\])$", line)
        if found and found[2] in LINKS: line = found[1] + " " + json.dumps(sorted(json.loads(found[3]), key=str))
        out.append(line)
        if line == "#end": break
    return out

def difference(original, own):
    """None where they are equal, else the step and what each did in it"""
    if "fail" in original or "fail" in own: return ("fails", [str(original.get("fail"))], [str(own.get("fail"))])
    a, b = normal(original), normal(own, True)
    if a != b:
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        begin = max((i for i in range(at + 1) if i < len(a) and a[i].startswith("#")), default=0)
        upto = lambda lines: lines[begin:next((i for i in range(begin + 1, len(lines)) if lines[i].startswith("#")), len(lines))]
        return (a[begin] if a else "start", upto(a), upto(b))
    tables = lambda log: {name: sorted(rows, key=str) for name, rows in log["tables"].items()}
    if "PANIC" not in a and tables(original) != tables(own): return ("tables", [json.dumps(tables(original))], [json.dumps(tables(own))])
    return None

class Originals:
    """Processes of the original, each started when it is first needed."""
    def __init__(self): self.known = {}
    def logs(self, seed, count, *repairs):
        for at in range(1, count + 1):
            if (at, repairs) not in self.known: self.known[at, repairs] = Original(at, *repairs)
            yield self.known[at, repairs].run(seed)
    def further(self, seed):
        """those of processes that run this one program"""
        for at in range(PROCESSES + 1, PROCESSES + 1 + FURTHER):
            one = Original(at)
            try: yield one.run(seed)
            finally: one.process.kill(); one.process.wait()

def repaired(originals, seed, log):
    """The behaviour of the original that makes the difference, with its log: with it repaired, it does the same."""
    for names in [[name] for name in REPAIRS] + [list(REPAIRS)]:
        count = 2 if len(names) == 1 else PROCESSES
        for original in originals.logs(seed, count, *names):
            if difference(original, log) is None: return REPAIRS[names[0]] if len(names) == 1 else "several of the others", original
    return None, None

def changes_hands(seed, line):
    """whether this statement gives rows values of a unique column"""
    found = re.match(r"Q (?:UPDATE|INSERT INTO) (\w+) .*\bname\b", line)
    columns = next((columns for model, (columns, _) in schema(program(seed)["knobs"]).items() if found and model.lower() == found[1]), [])
    return any(options.get("unique") for name, _, options in columns if name == "name")

def reads_first(seed, original, log):
    """whether all that differs is that rows are read whose unique values are not known, before other rows may take them"""
    lines = log.get("lines", []); kept = []
    for at, line in enumerate(lines):
        table = re.match(r"Q SELECT (\w+)\.name FROM \1 WHERE \1\.id = \?", line)
        after = table and next((x for x in lines[at:] if not x.startswith(table[0])), "")
        if not (after and changes_hands(seed, after) and after.startswith(f"Q UPDATE {table[1]} ")): kept.append(line)
    return kept != lines and difference(original, {**log, "lines": kept}) is None

def commit_again(step, original):
    """whether the original refuses a step because a commit before it was refused, which Fieldbook may try again"""
    lines = original.get("lines", [])
    at = lines.index(step) if step in lines else len(lines)
    until = next((i for i in range(at + 1, len(lines)) if lines[i].startswith("#")), len(lines))
    return any(line.startswith("M This session is in 'prepared' state") for line in lines[at:until])

def reason(seed, step, a, b):
    """Why a program may differ, where only the difference itself tells."""
    only_a, only_b = [x for x in a if x not in b], [x for x in b if x not in a]
    ops = program(seed)["ops"]
    op = ops[int(step[1:])] if step[1:].isdigit() and int(step[1:]) < len(ops) else {}
    if (op.get("col"), only_a, only_b) == ("version", ["None"], ["Some(1)"]): return "the version of an object that has no row"
    if op.get("op") == "mergenew" and "! stale" in only_a and not any(x.startswith("!") for x in b): return "`merge` of an object without a version"
    # Over an expired object the original has no version to compare, and writes that of the merged one: none.
    unversioned = [x for x in only_a if re.match(r"Q UPDATE .*\bversion=\?", x) and "! integrity" in only_a and "E" not in b]
    if unversioned and any(op["op"] == "mergenew" for op in ops[:int(step[1:]) + 1]) and [x.split(" [[")[0] for x in unversioned] == [x.split(" [[")[0] for x in only_b[:1]]:
        return "`merge` of an object without a version"
    if "! pending_rollback" in only_a: return REPAIRS["savepoint"]
    states = lambda lines: next((x.split()[1:] for x in lines if x.startswith("S ")), [])
    pairs = {(x, y) for x, y in zip(states(a), states(b)) if x != y}
    if {x[:2] for x in only_a + only_b} == {"S "}:
        if pairs == {("detached", "transient")}: return REPAIRS["key"]
        if pairs == {("deleted", "persistent")}: return REPAIRS["undeleted"]
    if any("AssertionError" in x or "ValueError" in x for x in only_a): return "an assertion or a list of the original fails"
    if "! integrity" in only_a and "E" not in b and changes_hands(seed, a[a.index("E") - 1]): return "unique values that rows of one flush pass on or swap"
    if "E" in a and "E" in b and any(x.startswith("Q INSERT") and "), (" in x for x in only_a): return "inserts of several rows whose key nobody makes"
    knobs = program(seed)["knobs"]
    if only_a and not only_b and all(" IS NULL" in x for x in only_a) and (knobs.get("composite") or "Member" in knobs["models"]): return "a foreign key over several columns, one of them NULL"
    sources = lambda lines: [re.sub("SELECT .* FROM", "SELECT FROM", x) for x in lines]
    updated = any(op["op"] in ("bulk_update", "update_expr") for op in ops[:int(step[1:])]) if step[1:].isdigit() else False
    if updated and only_a and all(x.startswith("Q SELECT") for x in only_a + only_b) and sources(a) == sources(b):
        return "`update` with a condition on an expired column"
    return None

def own():
    return Core() if os.environ.get("FIELDBOOK_CORE") else Interpreter()

def judge(pairs, originals=None):
    """pairs of a seed, a way to ask the original for one more of its logs, and its logs with single behaviours repaired, where these are
    recorded; prints what differs, returns how many do without a reason"""
    runner = own(); started = time.time(); count = equal = 0; named = collections.Counter(); unnamed = []
    for seed, logs, known in pairs:
        count += 1; log = runner.run(seed); first = None; several, reasons = [], []
        for original in logs():
            found = difference(original, log)
            first = first or found
            if found is None: break
            # Its order varies: one of its runs may do what Fieldbook does but for what is named.
            if reads_first(seed, original, log): reasons.append("unique values that rows of one flush pass on or swap")
            elif commit_again(found[0], original): reasons.append("a commit that the database refuses can be tried again")
            else: reasons.append(reason(seed, *found))
            if "fail" not in original and normal(original) not in several: several.append(normal(original))
        if found is None: equal += 1; continue
        if originals: why = repaired(originals, seed, log)[0]
        else: why = next((why for why, original in known.items() if difference(original, log) is None), None)
        why = why or next(filter(None, reasons), None)
        if not why and len(several) > 1 and "fail" not in log and any(sorted(one) == sorted(normal(log, True)) for one in several): why = "the original's order varies"
        if not why and originals and any(difference(original, log) is None for original in originals.further(seed)): equal += 1; continue
        if why: named[why] += 1
        else: unnamed.append((seed, first))
        if os.environ.get("FIELDBOOK_NAMED"): print(f"seed {seed}: {why}", flush=True)
    for seed, (step, a, b) in unnamed[:40]:
        print(f"seed {seed}, step {step}:")
        for line in a: print("   original  ", line[:300])
        for line in b: print("   fieldbook ", line[:300])
    print(f"{count} programs, {equal} equal ({100 * equal / max(count, 1):.2f} %), {count - equal - len(unnamed)} differ for a reason that DIFFERENCES.md names, {len(unnamed)} otherwise; {time.time() - started:.0f} s")
    for why, times in named.most_common(): print(f"  {times:5} {why}")
    return len(unnamed), count

def main():
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "record":
        bounds = list(map(int, arguments[1:])); originals = Originals(); runner = own()
        with gzip.GzipFile(arguments[0], "wb", mtime=0) as file:
            for lo, hi in zip(bounds[::2], bounds[1::2]):
                for seed in range(lo, hi):
                    logs = originals.logs(seed, RECORDED)
                    logs = [{"lines": normal(log), "tables": log["tables"]} for log in logs if "fail" not in log]
                    distinct = [log for i, log in enumerate(logs) if log not in logs[:i]]
                    known, log = {}, runner.run(seed)
                    if all(difference(original, log) for original in distinct):
                        why, original = repaired(originals, seed, log)
                        if not why: original = next((one for one in originals.further(seed) if difference(one, log) is None), None)
                        if not why and original: distinct.append({"lines": normal(original), "tables": original["tables"]})
                        if why: known[why] = {"lines": normal(original), "tables": original["tables"]}
                    file.write((json.dumps({"seed": seed, "logs": distinct, "repaired": known}) + "\n").encode())
        return 0
    if command == "gate":
        with gzip.open(arguments[0], "rt") as file: recorded = [json.loads(line) for line in file]
        unnamed, count = judge(((r["seed"], lambda r=r: r["logs"], r.get("repaired", {})) for r in recorded))
        # What is recorded holds every order that the original showed; one in 200 is what is promised of any programs.
        return 1 if unnamed > count // 200 else 0
    else:
        originals = Originals()
        seeds = range(int(arguments[0]), int(arguments[1]))
        unnamed, count = judge(((seed, lambda seed=seed: originals.logs(seed, PROCESSES), {}) for seed in seeds), originals)
    # One program in 100 may differ without a name: the original's order varies more than its runs show.
    return 1 if unnamed > max(1, count // 100) else 0

if __name__ == "__main__": sys.exit(main())
