"""Runs generated programs with SQLModel: one line of JSON in ({"id": …, "py": source}), one out with the log and the final tables.

usage: original.py SEED REPAIR…      (what is repaired: `repaired.py`)"""
import sys, json, gc, warnings, random
import os, shutil, tempfile
from typing import List, Optional
import sqlalchemy, sqlalchemy.exc, sqlalchemy.orm.exc
from sqlalchemy import event, inspect, text
from sqlalchemy.pool import StaticPool
from sqlalchemy import Column, ForeignKeyConstraint, Integer
from sqlalchemy.orm import selectinload, joinedload, raiseload
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select, update, delete, insert
from sqlmodel.main import default_registry
from repaired import repair

ERRORS = [
    (sqlalchemy.exc.IntegrityError, "integrity"), (sqlalchemy.exc.PendingRollbackError, "pending_rollback"),
    (sqlalchemy.orm.exc.StaleDataError, "stale"), (sqlalchemy.orm.exc.DetachedInstanceError, "detached"),
    (sqlalchemy.orm.exc.ObjectDeletedError, "object_deleted"), (sqlalchemy.exc.CircularDependencyError, "circular"),
    (sqlalchemy.exc.InvalidRequestError, "invalid_request"), (sqlalchemy.exc.OperationalError, "operational"),
    (sqlalchemy.exc.StatementError, "value"),
]
class Invalid(Exception): pass
ERRORS.append((Invalid, "validation"))
class Abort(Exception): pass
class Finished(Exception): pass

def run(src):
    default_registry.dispose(); SQLModel.metadata.clear()
    lines = []
    eng = {}
    def log(s): lines.append(s)
    def kind(e):
        # A rule of the program's, which the library tells as an error of its own.
        if isinstance(e, AssertionError) and "blank-out primary key" in str(e): return "invalid_request"
        return next((n for t, n in ERRORS if isinstance(e, t)), "another:" + type(e).__name__)
    def failed(e):
        if isinstance(e, Abort): raise Finished
        log("! " + kind(e)); log("M " + str(e).split("\n")[0])
    class must:
        def __enter__(self): return self
        def __exit__(self, t, e, tb):
            if e is not None:
                log("PANIC " + kind(e)); log("M " + str(e).split("\n")[0])
                raise Abort from e
    def remove(items, x):
        at = next((i for i, y in enumerate(items) if y is x), None)
        if at is not None: del items[at]
        log(str(at is not None).lower())
    def shown(v):
        return "None" if v is None else ('"%s"' % v if isinstance(v, str) else v)
    def shown2(v): return v
    def names(l):
        out = [x.name for x in l]
        log("[" + " ".join(out) + "]")
    st = ["transient", "pending", "persistent", "deleted", "detached"]
    def validated():
        @event.listens_for(sqlalchemy.orm.Session, "before_flush")
        def check(session, context, objects):
            for one in [*session.new, *session.dirty]:
                if len(one.__dict__.get("name") or "") > 4: raise Invalid("name is too long")
        eng["unheard"] = lambda: event.remove(sqlalchemy.orm.Session, "before_flush", check)
    def start(fk, file=False):
        if file:
            # Two connections, as Python's driver has them: a transaction begins with the first write.
            eng["path"] = os.path.join(tempfile.mkdtemp(), "db")
            engine = create_engine("sqlite:///" + eng["path"], connect_args={"timeout": 0})
        else:
            engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        if fk:
            @event.listens_for(engine, "connect")
            def c(conn, rec): conn.execute("PRAGMA foreign_keys=ON")
        if not file:
            @event.listens_for(engine, "connect")
            def c2(conn, rec): conn.isolation_level = None
            @event.listens_for(engine, "begin")
            def c3(conn): conn.exec_driver_sql("BEGIN")
        SQLModel.metadata.create_all(engine)
        eng["e"] = engine
        for name in ("begin", "commit", "rollback"):
            event.listen(engine, name, lambda _, name=name: log("Q " + name.upper()))
        @event.listens_for(engine, "before_cursor_execute")
        def b(conn, cur, sql, params, ctx, many):
            sql = " ".join(sql.split())
            if sql == "BEGIN": return
            ps = [list(p) for p in params] if many and isinstance(params, list) else [list(params)]
            log("Q " + sql + " " + json.dumps(ps))
        @event.listens_for(engine, "handle_error")
        def h(ctx):
            log("E")
        log("#start")
        return engine
    def states(**kw): pass
    g = {}
    def states(*vs):
        gc.collect()
        if not vs: return
        names_ = g["__live__"][len(vs)] if False else None
        out = []
        for v in vs:
            if v is None: out.append("-")
            else:
                i = inspect(v)
                out.append(next(s for s in st if getattr(i, s)))
        log("S " + " ".join(out))
    def finish(*sessions):
        log("#end")
        for session in sessions: session.rollback(); session.close()
        raise Finished
    warns = []
    warnings.showwarning = lambda m, *a, **k: warns.append(str(m)) or log("W " + str(m).split("\n")[0])
    g.update(dict(Field=Field, Relationship=Relationship, Session=Session, SQLModel=SQLModel, select=select, update=update, delete=delete, insert=insert,
        List=List, Optional=Optional, Column=Column, Integer=Integer, ForeignKeyConstraint=ForeignKeyConstraint, raiseload=raiseload, validated=validated, selectinload=selectinload, joinedload=joinedload, log=log, failed=failed, must=must, remove=remove, shown=lambda v: "None" if v is None else (("Some(%s)" % v) if not isinstance(v, str) else '"%s"' % v),
        names=names, start=start, states=states, finish=finish, __name__="prog"))
    tables = None
    try:
        exec(compile(src, "prog", "exec"), g)
    except Finished: pass
    try:
        if "session" in g: g["session"].close()
        if "session2" in g: g["session2"].close()
    except Exception as e: log("close failed " + str(e))
    n = len(lines)
    tables = {}
    if "e" in eng:
        with eng["e"].connect() as c:
            for t in SQLModel.metadata.sorted_tables:
                tables[t.name] = sorted([list(r) for r in c.execute(text(f"select * from {t.name}"))], key=str)
        eng["e"].dispose()
        if "path" in eng: shutil.rmtree(os.path.dirname(eng["path"]))
    if "unheard" in eng: eng["unheard"]()
    del lines[n:]
    g.clear()
    return lines, tables

def main():
    warnings.simplefilter("always")
    gc.collect(); gc.freeze()
    noise = []
    rnd = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    repair(sys.argv[2:])
    k = 0
    for line in sys.stdin:
        j = json.loads(line)
        noise = [object() for _ in range(rnd.randint(0, 500))] + [dict(a=1) for _ in range(rnd.randint(0, 50))]
        try:
            lines, tables = run(j["py"])
            out = {"id": j["id"], "lines": lines, "tables": tables}
        except Exception as e:
            import traceback
            out = {"id": j["id"], "fail": traceback.format_exc()}
        print(json.dumps(out), flush=True)
        k += 1
        if k % 50 == 0:
            gc.collect()
if __name__ == "__main__": main()
