"""Random session programs from a seed, each written three times: as Python for SQLModel, as Rust for Fieldbook, and as data for
the dynamic core.

IR: {"knobs": {...}, "ops": [op, ...]}; an op is a dict with "op" and variable names. Variables are t1, h3, ... by model.
"""
import json, random, re

# model -> letter
MODELS = {"Team": "t", "Hero": "h", "Power": "p", "Badge": "b", "Node": "n", "Member": "m"}
ORDER = ["Team", "Hero", "Power", "Badge", "Node", "Member"]
# From seed 10,000 on each 10,000 seeds are a further kind of programs: what they are full of.
KINDS = ["plain", "composite keys", "two relationships", "link model with fields", "swaps", "bulk and eager", "nested savepoints", "two sessions", "merged graphs", "validators", "versions"]
LETTER = {v: k for k, v in MODELS.items()}

def knobs(rng):
    k = {}
    k["models"] = ["Team", "Hero"]
    x = rng.random()
    if x < 0.25: k["models"] += ["Power"]
    elif x < 0.45: k["models"] += ["Badge"]
    elif x < 0.65: k["models"] += ["Power", "Badge"]
    elif x < 0.8: k["models"] = ["Node"]
    elif x < 0.9: k["models"] += ["Node"]
    k["team_unique"] = rng.random() < 0.3
    k["heroes"] = rng.choice(["plain", "plain", "cascade", "cascade", "passive_on", "passive_all", "cascade_passive"])
    k["fk_notnull"] = rng.random() < 0.3
    k["badge"] = rng.choice(["plain", "plain", "cascade"])
    k["badge_unique"] = rng.random() < 0.4
    k["children"] = rng.choice(["plain", "plain", "cascade", "cascade", "passive_on"])
    k["ondelete"] = rng.choice([None, None, "Cascade", "SetNull"])
    if k["heroes"].endswith("passive") or k["heroes"].startswith("passive"):
        k["ondelete"] = rng.choice(["Cascade", "Cascade", "SetNull"])
    if k["fk_notnull"] and k["ondelete"] == "SetNull": k["ondelete"] = "Cascade"
    k["node_team"] = "Node" in k["models"] and "Team" in k["models"]
    k["autoflush"] = rng.random() < 0.75
    k["expire"] = rng.random() < 0.8
    k["fkon"] = rng.random() < 0.6
    k["one_side"] = rng.random() < 0.12   # no back_populates between Team and Hero
    return k

def kind_knobs(k, kind, r):
    """what a kind makes of the knobs"""
    k["kind"] = kind
    if kind == "composite keys":
        some = [m for m in k["models"] if r.random() < 0.5]
        k["composite"] = some or [r.choice(k["models"])]
    elif kind == "two relationships":
        k["models"] = ["Team", "Hero"] + (["Badge"] if r.random() < 0.3 else [])
        k["two"] = r.choice(["plain", "plain", "cascade"]); k["one_side"] = False; k["node_team"] = False
    elif kind == "link model with fields":
        k["models"] = ["Hero", "Power", "Member"]; k["node_team"] = False
        k["members"] = [r.random() < 0.6, r.random() < 0.6]
    elif kind == "swaps":
        k["team_unique"] = k["badge_unique"] = k["hero_unique"] = True
    elif kind == "two sessions": k["fkon"] = False
    elif kind == "validators": k["validate"] = True
    elif kind == "versions":
        some = [m for m in k["models"] if r.random() < 0.6]
        k["versions"] = some or [r.choice(k["models"])]

def schema(k):
    """model -> (columns, rels); column: (name, kind, opts); rel: (name, target, 'one'|'list', opts)"""
    s = {}
    M = k["models"]
    bp = not k["one_side"]
    if "Team" in M:
        rels = []
        o = {"bp": "team" if bp else None}
        h = k["heroes"]
        if h in ("cascade", "cascade_passive"): o["cascade"] = True
        if h in ("passive_on", "cascade_passive"): o["passive"] = "On"
        if h == "passive_all": o["passive"] = "All"
        rels.append(("heroes", "Hero", "list", o))
        if k.get("two"):
            o["fks"] = ["team_id"]
            rels.append(("residents", "Hero", "list", {"bp": "home", "fks": ["home_id"], "cascade": k["two"] == "cascade"}))
        s["Team"] = ([("name", "str", {"unique": k["team_unique"]}), ("rank", "optint", {})], rels)
    if "Hero" in M:
        rels = [("team", "Team", "one", {"bp": "heroes" if bp else None})]
        if "Power" in M and "Member" not in M: rels.append(("powers", "Power", "list", {"bp": "heroes", "link": True}))
        if "Badge" in M: rels.append(("badge", "Badge", "one", {"bp": "hero", "cascade": k["badge"] == "cascade"}))
        if "Team" not in M: rels = []
        if k.get("two"):
            rels[0][3]["fks"] = ["team_id"]
            rels.append(("home", "Team", "one", {"bp": "residents", "fks": ["home_id"]}))
        if "Member" in M: rels = [("members", "Member", "list", {"bp": "hero", "cascade": k["members"][0]})]
        s["Hero"] = ([("name", "str", {"unique": k.get("hero_unique", False)}), ("age", "optint", {}),
                      ("team_id", "optint", {"fk": "Team", "notnull": k["fk_notnull"], "ondelete": k["ondelete"]})], rels)
        if "Team" not in M: s["Hero"] = ([c for c in s["Hero"][0] if c[0] != "team_id"], rels)
        if k.get("two"): s["Hero"][0].append(("home_id", "optint", {"fk": "Team"}))
    if "Member" in M:
        s["Power"] = ([("name", "str", {})], [("members", "Member", "list", {"bp": "power", "cascade": k["members"][1]})])
        s["Member"] = ([("hero_id", "optint", {"fk": "Hero", "pk": True}), ("power_id", "optint", {"fk": "Power", "pk": True}), ("name", "str", {}), ("level", "optint", {})],
                       [("hero", "Hero", "one", {"bp": "members"}), ("power", "Power", "one", {"bp": "members"})])
    elif "Power" in M:
        s["Power"] = ([("name", "str", {})], [("heroes", "Hero", "list", {"bp": "powers", "link": True})])
    if "Badge" in M:
        s["Badge"] = ([("name", "str", {"unique": k["badge_unique"]}), ("hero_id", "optint", {"fk": "Hero"})],
                      [("hero", "Hero", "one", {"bp": "badge"})])
    if "Node" in M:
        cols = [("name", "str", {}), ("parent_id", "optint", {"fk": "Node"})]
        o = {"bp": "parent"}
        if k["children"] == "cascade": o["cascade"] = True
        if k["children"] == "passive_on": o["passive"] = "On"
        rels = [("parent", "Node", "one", {"bp": "children", "remote": True}), ("children", "Node", "list", o)]
        if k["node_team"]:
            cols.append(("team_id", "optint", {"fk": "Team"}))
            rels.append(("team", "Team", "one", {"bp": None}))
        if k.get("friends"):
            rels.append(("follows", "Node", "list", {"bp": "followers", "link": "who"}))
            rels.append(("followers", "Node", "list", {"bp": "follows", "link": "whom"}))
        s["Node"] = (cols, rels)
    for m in s:
        cols = s[m][0]
        if m in k.get("composite", []): cols.insert(0, ("part", "optint", {"pk": True}))
        if m != "Member": cols.insert(0, ("id", "optint", {"pk": True}))
        if m in k.get("versions", []): cols.append(("version", "optint", {"version": True}))
        for at in reversed(range(len(cols))):
            c, kind, o = cols[at]
            if o.get("fk") in k.get("composite", []): cols.insert(at + 1, (c[:-2] + "part", kind, {**o, "fkcol": "part"}))
    return s

def keys(s, m): return [c for c, _, o in s[m][0] if o.get("pk")]

def links(k, s):
    """link tables: name, and for each side its model and the link's columns with those that they refer to"""
    pair = lambda m, name, stem: (m, [(name, "id")] + ([(stem + "_part", "part")] if m in k.get("composite", []) else []))
    out = []
    if "Power" in s and "Member" not in s: out.append(("HeroPower", [pair("Hero", "hero_id", "hero"), pair("Power", "power_id", "power")]))
    if k.get("friends"): out.append(("NodeLink", [pair("Node", "who", "who"), pair("Node", "whom", "whom")]))
    return out

WEIGHTS = [
    ("new", 9), ("add", 9), ("add_all", 1), ("setname", 5), ("setint", 4), ("setfk", 2), ("setid", 1), ("setone", 7), ("setnone", 3),
    ("push", 8), ("remove", 4), ("insert", 1), ("clear", 1), ("setlist", 2), ("delete", 6), ("flush", 6), ("commit", 5),
    ("rollback", 3), ("nest", 3), ("nest_commit", 2), ("nest_rollback", 3), ("select", 5), ("get", 4), ("first", 2), ("refresh", 2), ("refresh_col", 1),
    ("expire", 2), ("expire_col", 1), ("expunge", 2), ("merge", 2), ("mergenew", 2), ("bulk_update", 2), ("bulk_delete", 1), ("bulk_insert", 1),
    ("read", 3), ("readone", 4), ("readlist", 4), ("contains", 1), ("joinsel", 1), ("eager", 1), ("has", 1), ("update_expr", 1),
]

# What a kind has more of; the steps that only it has are here alone.
MORE = {
    "swaps": {"setname": 16, "swap": 10},
    "bulk and eager": {"bulk_update": 8, "bulk_delete": 5, "update_expr": 5, "eager": 8, "load": 14},
    "nested savepoints": {"nest": 14, "nest_commit": 8, "nest_rollback": 8},
    "merged graphs": {"merge": 14, "mergenew": 6, "expunge": 6},
    "validators": {"setname": 12, "flush": 8},
    "versions": {"setname": 10, "setint": 8, "recount": 4},
}

class Gen:
    def __init__(self, seed, length=None):
        self.rng = random.Random(f"orm-{seed}")
        r = self.rng
        self.k = knobs(r)
        self.k["friends"] = False
        if isinstance(seed, int) and 5000 <= seed < 10000:   # the family with a self-referential many-to-many
            self.k["models"] = ["Node"] if seed % 2 else ["Team", "Hero", "Node"]
            self.k["friends"] = True
            self.k["node_team"] = "Team" in self.k["models"]
        kind = KINDS[seed // 10000] if isinstance(seed, int) and seed // 10000 < len(KINDS) else "plain"
        if kind != "plain": kind_knobs(self.k, kind, r)
        self.kind = kind
        self.s = schema(self.k)
        self.all = [{m: [] for m in self.s} for _ in range(2)]
        self.vars = self.all[0]
        self.opt = set()
        self.n = 0
        self.names = 0
        self.sps = []
        self.ops = []
        length = length or r.randint(8, 26)
        # something to start with
        if r.random() < 0.7:
            for _ in range(r.randint(1, 4)): self.emit("new")
            for m in self.s:
                for v in self.vars[m]:
                    if r.random() < 0.8: self.ops.append({"op": "add", "a": v})
            self.ops.append({"op": "commit" if r.random() < 0.7 else "flush"})
        weights = {**dict(WEIGHTS), **MORE.get(kind, {})}
        if kind == "two sessions":
            for op in ("nest", "nest_commit", "nest_rollback"): del weights[op]
        names, ws = list(weights), list(weights.values())
        while len(self.ops) < length:
            if kind != "two sessions": self.emit(r.choices(names, ws)[0]); continue
            second = r.random() < 0.5
            self.vars = self.all[second]; before = len(self.ops)
            self.emit(r.choices(names, ws)[0])
            for op in self.ops[before:]:
                if second: op["second"] = True
        x = r.random()
        if x < 0.75: self.ops.append({"op": "commit"})
        elif x < 0.9: self.ops.append({"op": "flush"}); self.ops.append({"op": "rollback"})

    def fresh(self, m):
        self.n += 1
        v = f"{MODELS[m]}{self.n}"
        self.vars[m].append(v)
        return v
    def name(self):
        self.names += 1
        return f"v{self.names}"
    def uname(self, m):
        cols = [c for c in self.s[m][0] if c[0] == "name"]
        if cols[0][2].get("unique") and self.rng.random() < (0.7 if self.kind == "swaps" else 0.3):
            return self.rng.choice(["dup", "dup2"] + (["dup3"] if self.kind == "swaps" else []))
        if self.kind == "validators" and self.rng.random() < 0.2: return "toolong"
        return self.name()
    def pickm(self): return self.rng.choice(list(self.s))
    def pick(self, m=None):
        m = m or self.pickm()
        return (m, self.rng.choice(self.vars[m])) if self.vars[m] else (m, None)
    def pickrel(self, kind):
        cands = [(m, rel) for m in self.s for rel in self.s[m][1] if rel[2] == kind and self.vars[m]]
        if not cands: return None
        return self.rng.choice(cands)

    def emit(self, op):
        r = self.rng
        if op == "new":
            m = self.pickm()
            o = {"op": "new", "m": m, "cols": [], "rels": []}
            if m == "Member": pass
            elif m in self.k.get("composite", []): o["cols"] += [("id", r.randint(1, 4)), ("part", r.randint(1, 2))]
            elif r.random() < (0.5 if self.kind == "merged graphs" else 0.12): o["cols"].append(("id", r.randint(1, 9)))
            for c, kind, opts in self.s[m][0]:
                if c in ("id", "part", "version"): continue
                if kind == "str": o["cols"].append((c, self.uname(m)))
                elif opts.get("fk"):
                    if r.random() < (0.35 if opts.get("pk") else 0.15): o["cols"].append((c, r.choice([None, 1, 2])))
                elif r.random() < 0.5: o["cols"].append((c, r.choice([None, 1, 2, 3, 40])))
            for rel, tgt, kind, opts in self.s[m][1]:
                if r.random() < (0.8 if m == "Member" else 0.3) and self.vars[tgt]:
                    if kind == "one": o["rels"].append((rel, r.choice(self.vars[tgt])))
                    else: o["rels"].append((rel, r.sample(self.vars[tgt], min(len(self.vars[tgt]), r.randint(1, 3)))))
            # an Option variable cannot be given to a builder inside one expression: keep plain ones
            o["rels"] = [(n, x) for n, x in o["rels"] if not any(v in self.opt for v in ([x] if isinstance(x, str) else x))]
            o["v"] = self.fresh(m)
        elif op in ("nest",):
            if len(self.sps) >= (4 if self.kind == "nested savepoints" else 3): return
            self.n += 1
            v = f"sp{self.n}"; self.sps.append(v)
            o = {"op": "nest", "v": v}
        elif op in ("nest_commit", "nest_rollback"):
            if not self.sps: return
            i = -1 if r.random() < 0.9 else 0
            o = {"op": op, "a": self.sps.pop(i)}
        elif op in ("flush", "commit", "rollback"):
            o = {"op": op}
            if op != "flush" and r.random() < 0.8: self.sps = []
        elif op in ("get", "mergenew", "first", "select", "bulk_update", "bulk_delete", "bulk_insert", "update_expr"):
            m = self.pickm()
            o = {"op": op, "m": m}
            if op == "get":
                o["k"] = r.randint(1, 5)
                if len(keys(self.s, m)) > 1: o["k"] = [r.randint(1, 4), r.randint(1, 2)]
                o["v"] = self.fresh(m); self.opt.add(o["v"])
            elif op == "first":
                o["desc"] = r.random() < 0.5; o["v"] = self.fresh(m); self.opt.add(o["v"])
            elif op == "mergenew":
                o["cols"] = [("id", r.randint(1, 5))] if r.random() < 0.85 else []
                if len(keys(self.s, m)) > 1: o["cols"] = [(c, r.randint(1, 3 - (c == "part"))) for c in keys(self.s, m)]
                o["cols"].append(("name", self.uname(m)))
                o["v"] = self.fresh(m); self.opt.add(o["v"])
            elif op == "select":
                o["filter"] = self.filter(m); o["desc"] = r.random() < 0.4; o["limit"] = r.choice([None, None, 1, 2])
            elif op == "bulk_update":
                o["filter"] = self.filter(m); o["col"], o["val"] = r.choice([("name", self.name())] + [(c, r.choice([7, 8, None])) for c, kd, op_ in self.s[m][0] if kd == "optint" and not (op_.get("fk") or op_.get("pk") or op_.get("version"))])
            elif op == "update_expr":
                cs = [c for c, kd, op_ in self.s[m][0] if kd == "optint" and not (op_.get("fk") or op_.get("pk") or op_.get("version"))]
                if not cs: return
                o["col"] = cs[0]; o["filter"] = self.filter(m)
            elif op == "bulk_delete":
                o["filter"] = self.filter(m) or (keys(self.s, m)[0], "ge", 3)
            elif op == "bulk_insert":
                o["name"] = self.uname(m) if self.kind != "validators" else self.name()
                if len(keys(self.s, m)) > 1: o["more"] = [(c, r.randint(1, 2)) for c in keys(self.s, m)]
        elif op in ("add", "delete", "refresh", "expire", "expunge", "merge", "read", "setname", "setint", "setfk", "setid", "refresh_col", "expire_col", "contains"):
            m, v = self.pick()
            if not v: return
            o = {"op": op, "a": v}
            if op == "setname": o["val"] = self.uname(m)
            if op == "setid": o["col"] = keys(self.s, m)[0]; o["val"] = r.randint(5, 9)
            if op in ("setint", "setfk", "refresh_col", "expire_col", "read"):
                fk = op == "setfk"
                if op in ("refresh_col", "expire_col", "read"): cs = [c for c, kd, q in self.s[m][0] if not (c == "id" or c == "part")]
                else: cs = [c for c, kd, q in self.s[m][0] if kd == "optint" and bool(q.get("fk")) == fk and not (c in ("id", "part") or q.get("version"))]
                if not cs: return
                o["col"] = r.choice(cs); o["val"] = r.choice([None, 1, 2, 3]) if fk else r.choice([None, 1, 2, 3, 40])
            if op == "merge":
                o["v"] = self.fresh(m); self.opt.add(o["v"])
        elif op == "add_all":
            m = self.pickm()
            vs = [v for v in self.vars[m] if v not in self.opt]
            if len(vs) < 2: return
            o = {"op": op, "l": r.sample(vs, 2)}
        elif op == "swap":
            m, v = self.pick()
            if len(self.vars[m]) < 2: return
            o = {"op": op, "a": v, "b": r.choice([x for x in self.vars[m] if x != v])}
        elif op == "recount":
            m = r.choice(self.k["versions"])
            o = {"op": op, "m": m, "filter": self.filter(m)}
        elif op == "load":
            m = self.pickm()
            o = {"op": op, "m": m, "paths": []}
            for _ in range(r.randint(1, 2)):
                path, at = [], m
                for _ in range(r.randint(1, 3)):
                    if not self.s[at][1]: break
                    rel, tgt, kd, _o = r.choice(self.s[at][1])
                    path.append([at, rel, kd, r.choice(["selectin", "selectin", "joined", "joined", "raise"])]); at = tgt
                    if path[-1][3] == "raise": break
                if path and not any(path[0][1] == p[0][1] for p in o["paths"]): o["paths"].append(path)
            if not o["paths"]: return
        elif op in ("setone", "setnone", "readone"):
            p = self.pickrel("one")
            if not p: return
            m, rel = p
            v = r.choice(self.vars[m])
            o = {"op": op, "a": v, "rel": rel[0]}
            if op == "setone":
                if not self.vars[rel[1]]: return
                o["b"] = r.choice(self.vars[rel[1]])
                if o["b"] == v: return
        elif op in ("push", "remove", "insert", "clear", "setlist", "readlist"):
            p = self.pickrel("list")
            if not p: return
            m, rel = p
            v = r.choice(self.vars[m])
            o = {"op": op, "a": v, "rel": rel[0]}
            if op in ("push", "remove", "insert"):
                if not self.vars[rel[1]]: return
                o["b"] = r.choice(self.vars[rel[1]])
                if o["b"] == v: return
                if op == "insert": o["at"] = r.choice([0, 0, 1])
            if op == "setlist":
                c = [x for x in self.vars[rel[1]] if x not in self.opt and x != v]
                if not c: return
                o["l"] = r.sample(c, min(len(c), r.randint(1, 3)))
        elif op in ("joinsel", "eager", "has"):
            rels = [(m, rel) for m in self.s for rel in self.s[m][1]]
            if op == "has": rels = [x for x in rels]
            m, rel = r.choice(rels)
            o = {"op": op, "m": m, "rel": rel[0], "tgt": rel[1], "kind": rel[2], "how": r.choice(["selectin", "joined"])}
        else:
            raise Exception(op)
        self.ops.append(o)

    def filter(self, m):
        r = self.rng
        c = r.choice(["none", "name", "idge", "int", "intnull", "inlist"])
        ints = [c for c, kd, q in self.s[m][0] if kd == "optint"]
        if c == "name" and self.names: return ("name", "eq", f"v{r.randint(1, self.names)}")
        key = keys(self.s, m)[0]
        ints = [c for c in ints if c not in ("id", "part", "version")]
        if c == "idge": return (key, r.choice(["ge", "lt", "eq"]), r.randint(1, 4))
        if c == "int" and ints: return (r.choice(ints), r.choice(["ge", "lt", "eq", "ne"]), r.randint(1, 3))
        if c == "intnull" and ints: return (r.choice(ints), "is_null", None)
        if c == "inlist": return (key, "in", [1, 3])
        return None

def program(seed, length=None):
    g = Gen(seed, length)
    for o in g.ops:
        if o.get("m"): o["key"] = keys(g.s, o["m"])[0]
        if o.get("tgt"): o["tkey"] = keys(g.s, o["tgt"])[0]
    return {"seed": seed, "knobs": g.k, "ops": json.loads(json.dumps(g.ops)), "opt": sorted(g.opt)}

# ---------------------------------------------------------------- Python
PYOP = {"eq": "==", "ne": "!=", "ge": ">=", "lt": "<"}
def model_of(v): return LETTER[v[0]]

def py_models(k):
    s = schema(k); out = []
    order = [m for m in ORDER if m in s]
    composite = k.get("composite", [])
    constraint = lambda target, columns, more="": f"    __table_args__ = (ForeignKeyConstraint({[c for c, _ in columns]}, {[target.lower() + '.' + there for _, there in columns]}{more}), *__table_args__)"
    for name, sides in links(k, s):
        L = [f"class {name}(SQLModel, table=True):", "    __table_args__ = ()"]
        for target, columns in sides:
            for c, there in columns:
                L.append(f"    {c}: Optional[int] = Field(default=None, primary_key=True" + ("" if target in composite else f', foreign_key="{target.lower()}.id"') + ")")
            if target in composite: L.append(constraint(target, columns))
        out.append("\n".join(L) + "\n")
    for m in order:
        cols, rels = s[m]
        L = [f"class {m}(SQLModel, table=True):", "    __table_args__ = ()"]
        for c, kind, o in cols:
            if kind == "str": L.append(f"    {c}: str" + (" = Field(unique=True)" if o.get("unique") else ""))
            elif o.get("version"):
                # Outside the class: it would be mapped twice inside.
                L.insert(0, f'{m}_version = Column("version", Integer, nullable=False)')
                L.append(f"    version: Optional[int] = Field(default=None, sa_column={m}_version)")
                L.append(f'    __mapper_args__ = {{"version_id_col": {m}_version}}')
            else:
                a = "default=None"
                if o.get("pk"): a += ", primary_key=True"
                if o.get("fk") in composite:
                    if not o.get("fkcol"):
                        more = f', ondelete="{ {"Cascade": "CASCADE", "SetNull": "SET NULL"}[o["ondelete"]] }"' if o.get("ondelete") else ""
                        L.append(constraint(o["fk"], [(c, "id"), (c[:-2] + "part", "part")], more))
                elif o.get("fk"): a += f', foreign_key="{o["fk"].lower()}.id"'
                if o.get("notnull"): a += ", nullable=False"
                if o.get("ondelete") and o["fk"] not in composite: a += f', ondelete="{ {"Cascade": "CASCADE", "SetNull": "SET NULL"}[o["ondelete"]] }"'
                L.append(f"    {c}: Optional[int] = Field({a})")
        for n, tgt, kind, o in rels:
            a = []
            if o.get("bp"): a.append(f'back_populates="{o["bp"]}"')
            if o.get("cascade"): a.append("cascade_delete=True")
            if o.get("passive"): a.append({"On": "passive_deletes=True", "All": 'passive_deletes="all"'}[o["passive"]])
            if o.get("link") is True: a.append("link_model=HeroPower")
            elif o.get("link"):
                x, y = ("who", "whom") if o["link"] == "who" else ("whom", "who")
                joined = lambda n: f"and_(Node.id==NodeLink.{n}, Node.part==NodeLink.{n}_part)" if "Node" in composite else f"Node.id==NodeLink.{n}"
                a.append(f'link_model=NodeLink, sa_relationship_kwargs={{"primaryjoin": "{joined(x)}", "secondaryjoin": "{joined(y)}"}}')
            if o.get("remote"): a.append('sa_relationship_kwargs={"remote_side": "%s"}' % ("[Node.id, Node.part]" if "Node" in composite else "Node.id"))
            if o.get("fks"): a.append('sa_relationship_kwargs={"foreign_keys": "Hero.%s"}' % o["fks"][0])
            ty = f'List["{tgt}"]' if kind == "list" else f'Optional["{tgt}"]'
            L.append(f"    {n}: {ty} = Relationship({', '.join(a)})")
        out.append("\n".join(L) + "\n")
    return "\n".join(out)

def pyf(m, f):
    if not f: return ""
    c, op, v = f
    if op == "is_null": return f".where({m}.{c} == None)"
    if op == "in": return f".where({m}.{c}.in_({v}))"
    return f".where({m}.{c} {PYOP[op]} {v!r})"

def unique(o):
    """whether a query joins a list"""
    return any(kd == "list" and how == "joined" for path in o["paths"] for at, rel, kd, how in path)

def py_op(o, vars_):
    """lines (no indentation), may refer to fail()"""
    op = o["op"]
    a = o.get("a")
    if op == "new":
        args = [f"{c}={v!r}" for c, v in o["cols"]] + [f"{n}={x}" if isinstance(x, str) else f"{n}=[{', '.join(x)}]" for n, x in o["rels"]]
        return [f"{o['v']} = {o['m']}({', '.join(args)})"]
    if op == "add": return [f"session.add({a})"]
    if op == "add_all": return [f"session.add_all([{', '.join(o['l'])}])"]
    if op == "setname": return [f"{a}.name = {o['val']!r}"]
    if op in ("setint", "setfk"): return [f"{a}.{o['col']} = {o['val']!r}"]
    if op == "setid": return [f"{a}.{o['col']} = {o['val']!r}"]
    if op == "swap": return [f"x = {a}.name", f"y = {o['b']}.name", f"{a}.name = y", f"{o['b']}.name = x"]
    if op == "load":
        paths = []
        for path in o["paths"]:
            paths.append(".".join(f"{ {'selectin': 'selectinload', 'joined': 'joinedload', 'raise': 'raiseload'}[how] }({at}.{rel})" for at, rel, kd, how in path))
        return [f"names(session.exec(select({o['m']}).options({', '.join(paths)}).order_by({o['m']}.{o['key']})){'.unique()' if unique(o) else ''}.all())"]
    if op == "setone": return [f"{a}.{o['rel']} = {o['b']}"]
    if op == "setnone": return [f"{a}.{o['rel']} = None"]
    if op == "push": return [f"items = {a}.{o['rel']}", f"with must(): items.append({o['b']})", "del items"]
    if op == "remove": return [f"items = {a}.{o['rel']}", f"with must(): remove(items, {o['b']})", "del items"]
    if op == "insert": return [f"items = {a}.{o['rel']}", f"with must(): items.insert(min({o['at']}, len(items)), {o['b']})", "del items"]
    if op == "clear": return [f"items = {a}.{o['rel']}", f"with must(): items.clear()", "del items"]
    if op == "setlist": return [f"{a}.{o['rel']} = [{', '.join(o['l'])}]"]
    if op in ("delete", "refresh", "expire", "expunge"): return [f"session.{op}({a})"]
    if op == "refresh_col": return [f"session.refresh({a}, [{o['col']!r}])"]
    if op == "expire_col": return [f"session.expire({a}, [{o['col']!r}])"]
    if op == "contains": return [f"log(str({a} in session).lower())"]
    if op in ("flush", "commit", "rollback"): return [f"session.{op}()"]
    if op == "nest": return [f"{o['v']} = session.begin_nested()"]
    if op == "nest_commit": return [f"{a}.commit()"]
    if op == "nest_rollback": return [f"{a}.rollback()"]
    if op == "merge": return [f"{o['v']} = session.merge({a})"]
    if op == "mergenew":
        args = [f"{c}={v!r}" for c, v in o["cols"]]
        return [f"{o['v']} = session.merge({o['m']}({', '.join(args)}))"]
    if op == "get": return [f"{o['v']} = session.get({o['m']}, {tuple(o['k']) if isinstance(o['k'], list) else o['k']})"]
    if op == "first":
        return [f"{o['v']} = session.exec(select({o['m']}).order_by({o['m']}.{o['key']}{'.desc()' if o['desc'] else ''})).first()"]
    if op == "select":
        m = o["m"]
        q = f"select({m}){pyf(m, o['filter'])}.order_by({m}.{o['key']}{'.desc()' if o['desc'] else ''})"
        if o["limit"]: q += f".limit({o['limit']})"
        return [f"names(session.exec({q}).all())"]
    if op == "bulk_update":
        m = o["m"]
        return [f"log(str(session.exec(update({m}){pyf(m, o['filter'])}.values({o['col']}={o['val']!r})).rowcount))"]
    if op == "recount":
        m = o["m"]
        return [f"log(str(session.exec(update({m}){pyf(m, o['filter'])}.values(version={m}.version + 1)).rowcount))"]
    if op == "update_expr":
        m = o["m"]
        return [f"log(str(session.exec(update({m}){pyf(m, o['filter'])}.values({o['col']}={m}.{o['col']} + 1)).rowcount))"]
    if op == "bulk_delete":
        m = o["m"]
        return [f"log(str(session.exec(delete({m}){pyf(m, o['filter'])}).rowcount))"]
    if op == "bulk_insert":
        return [f"log(str(session.exec(insert({o['m']}).values(name={o['name']!r}{''.join(f', {c}={v}' for c, v in o.get('more', []))})).rowcount))"]
    if op == "read": return [f"log(shown({a}.{o['col']}))"]
    if op == "readone": return [f"x = {a}.{o['rel']}", "log('none' if x is None else x.name)", "del x"]
    if op == "readlist": return [f"names({a}.{o['rel']})"]
    if op == "joinsel":
        m, t = o["m"], o["tgt"]
        if m == t: return ["pass"]
        return [f"log(str(len(session.exec(select({m}.{o['key']}, {t}.name).join({m}.{o['rel']}).order_by({m}.{o['key']}, {t}.{o['tkey']})).all())))"]
    if op == "eager":
        m = o["m"]
        u = ".unique()" if o["how"] == "joined" and o["kind"] == "list" else ""
        return [f"names(session.exec(select({m}).options({'selectinload' if o['how']=='selectin' else 'joinedload'}({m}.{o['rel']})).order_by({m}.{o['key']})){u}.all())"]
    if op == "has":
        m = o["m"]; t = o["tgt"]
        fn = "has" if o["kind"] == "one" else "any"
        return [f"names(session.exec(select({m}).where({m}.{o['rel']}.{fn}({t}.{o['tkey']} > 1)).order_by({m}.{o['key']})).all())"] if m != t else ["pass"]
    raise Exception(op)

def uses(o):
    u = []
    for k in ("a", "b"):
        if o.get(k): u.append(o[k])
    u += o.get("l", [])
    if o["op"] == "new":
        for n, x in o["rels"]: u += [x] if isinstance(x, str) else x
    return u

def to_py(p):
    k = p["knobs"]; opt = set(p["opt"])
    L = [py_models(k)]
    two = k.get("kind") == "two sessions"
    L.append(f"engine = start({k['fkon']}{', file=True' if two else ''})")
    if k.get("validate"): L.append("validated()")
    if two: L.append(f"session2 = Session(engine, autoflush={k['autoflush']}, expire_on_commit={k['expire']})")
    L.append(f"session = Session(engine, autoflush={k['autoflush']}, expire_on_commit={k['expire']})")
    live = []
    for i, o in enumerate(p["ops"]):
        L.append(f"log('#{i}')")
        body = py_op(o, live)
        if o.get("second"): body = [re.sub(r"\bsession\b", "session2", line) for line in body]
        guard = [v for v in uses(o) if v in opt or v.startswith("sp")]
        L.append("try:")
        ind = "    "
        if guard:
            L.append(f"    if {' and '.join(f'{v} is not None' for v in dict.fromkeys(guard))}:")
            ind = "        "
        L += [ind + b for b in body]
        L.append("except Exception as e: failed(e)")
        if o.get("v"):
            if o["v"] in opt or o["v"].startswith("sp"):
                # on error or guard: None
                L.insert(len(L) - len(body) - 2 - (1 if guard else 0), f"{o['v']} = None")
            if not o["v"].startswith("sp"): live.append(o["v"])
        L.append(f"states({', '.join(live)})")
    L.append(f"finish(session{', session2' if two else ''})")
    return "\n".join(L) + "\n"

# ---------------------------------------------------------------- Rust
def rs_lit(v): return "None" if v is None else f'"{v}"' if isinstance(v, str) else str(v)

def rs_models(k):
    s = schema(k); out = []
    order = [m for m in ORDER if m in s]
    for name, sides in links(k, s):
        L = ["#[model(table)]", f"struct {name} {{"]
        for target, columns in sides:
            for c, there in columns: L += [f"    #[field(primary_key, foreign_key = {target}.{there})]", f"    {c}: Option<i64>,"]
        out.append("\n".join(L + ["}\n"]))
    for m in order:
        cols, rels = s[m]
        L = ["#[model(table)]", f"struct {m} {{"]
        for c, kind, o in cols:
            if kind == "str":
                a = (["unique"] if o.get("unique") else []) + (["max_length = 4"] if k.get("validate") and c == "name" else [])
                if a: L.append(f"    #[field({', '.join(a)})]")
                L.append(f"    {c}: String,")
            elif o.get("version"): L += ["    #[field(version)]", f"    {c}: i64,"]
            else:
                a = []
                if o.get("pk"): a.append("primary_key")
                if o.get("fk"): a.append(f"foreign_key = {o['fk']}.{o.get('fkcol', 'id')}")
                if o.get("notnull"): a.append("nullable = false")
                if o.get("ondelete"): a.append(f"ondelete = {o['ondelete']}")
                if a: L.append(f"    #[field({', '.join(a)})]")
                L.append(f"    {c}: Option<i64>,")
        for n, tgt, kind, o in rels:
            a = []
            if o.get("bp"): a.append(f"back_populates = {o['bp']}")
            if o.get("cascade"): a.append("cascade_delete")
            if o.get("passive"): a.append(f"passive_deletes = {o['passive']}")
            if o.get("link"): a.append("link_model = HeroPower" if o["link"] is True else "link_model = NodeLink")
            if o.get("fks"): a.append(f"foreign_keys = {o['fks'][0]}")
            L.append(f"    #[relationship({', '.join(a)})]" if a else "    #[relationship]")
            L.append(f"    {n}: " + (f"Vec<{tgt}>," if kind == "list" else f"Option<{tgt}>,"))
        L.append("}\n")
        out.append("\n".join(L))
    return "\n".join(out)

def rsf(m, f):
    if not f: return ""
    c, op, v = f
    if op == "is_null": return f".filter({m}.{c}.is_null())"
    if op == "in": return f".filter({m}.{c}.is_in({v}))"
    return f".filter({m}.{c}.{op}({rs_lit(v)}))"

def rs_op(o, opt):
    op = o["op"]; a = o.get("a")
    r = lambda v: v if v in opt else f"&{v}"
    if op == "new":
        args = "".join(f".{c}({rs_lit(v)})" for c, v in o["cols"])
        args += "".join(f".{n}(&{x})" if isinstance(x, str) else f".{n}([{', '.join('&' + y for y in x)}])" for n, x in o["rels"])
        return [f"let {o['v']} = {o['m']}::builder(){args}.build();"]
    if op == "add": return [f"done(session.try_add({r(a)}));"]
    if op == "add_all": return ["done(" + ".and_then(|()| ".join(f"session.try_add(&{x})" for x in o["l"]) + ")" * len(o["l"]) + ";"]
    if op == "setname": return [f"done({a}.try_set_name({rs_lit(o['val'])}));"]
    if op in ("setint", "setfk"): return [f"done({a}.try_set_{o['col']}({rs_lit(o['val'])}));"]
    if op == "setid": return [f"done({a}.try_set_{o['col']}({rs_lit(o['val'])}));"]
    if op == "swap":
        b = o["b"]
        return [f"match {a}.try_name() {{ Ok(x) => match {b}.try_name() {{ Ok(y) => {{ done({a}.try_set_name(y)); done({b}.try_set_name(x)); }} Err(e) => failed(&e) }}, Err(e) => failed(&e) }}"]
    if op == "load":
        paths = []
        for path in o["paths"]:
            paths.append(".".join(f"{how}_load({at}.{rel})" for at, rel, kd, how in path))
        paths = paths[0] if len(paths) == 1 else f"({', '.join(paths)})"
        return [f"match session.exec(select({o['m']}).options({paths}).order_by({o['m']}.{o['key']})) {{ Ok(rows) => println!(\"{{}}\", list(rows{'.unique()' if unique(o) else ''}.all().iter().map(|x| x.try_name()))), Err(e) => failed(&e) }}"]
    if op == "setone": return [f"done({a}.try_set_{o['rel']}({r(o['b'])}));"]
    if op == "setnone": return [f"done({a}.try_set_{o['rel']}(None));"]
    if op in ("push", "remove", "insert", "clear"):
        call = {"push": f"items.push({r(o.get('b',''))})", "remove": f"println!(\"{{}}\", items.remove({r(o.get('b',''))}))",
                "insert": f"items.insert(items.len().min({o.get('at')}), {r(o.get('b',''))})", "clear": "items.clear()"}[op]
        return [f"match {a}.try_{o['rel']}() {{ Ok(items) => {call}, Err(e) => failed(&e) }}"]
    if op == "setlist": return [f"done({a}.try_set_{o['rel']}([{', '.join('&' + x for x in o['l'])}]));"]
    if op in ("delete", "refresh", "expire", "expunge"): return [f"done(session.{op}({r(a)}));"]
    m = model_of(a) if a and not a.startswith("sp") else o.get("m")
    if op == "refresh_col": return [f"done(session.refresh_fields({r(a)}, {m}.{o['col']}));"]
    if op == "expire_col": return [f"done(session.expire_fields({r(a)}, {m}.{o['col']}));"]
    if op == "contains": return [f"println!(\"{{}}\", session.contains({r(a)}));"]
    if op in ("flush", "commit", "rollback"): return [f"done(session.{op}());"]
    if op == "nest": return [f"let {o['v']} = got(session.begin_nested());"]
    if op == "nest_commit": return [f"if let Some(sp) = {a} {{ done(sp.commit()); }}"]
    if op == "nest_rollback": return [f"if let Some(sp) = {a} {{ done(sp.rollback()); }}"]
    if op == "merge":
        if a in opt:
            return [f"let {o['v']} = match {a} {{ Some({a}) => got(session.merge({a})), None => None }};"]
        return [f"let {o['v']} = got(session.merge(&{a}));"]
    if op == "mergenew":
        args = "".join(f".{c}({rs_lit(v)})" for c, v in o["cols"])
        return [f"let {o['v']} = got(session.merge(&{o['m']}::builder(){args}.build()));"]
    if op == "get": return [f"let {o['v']} = got(session.get({o['m']}, {tuple(o['k']) if isinstance(o['k'], list) else o['k']})).flatten();"]
    if op == "first":
        return [f"let {o['v']} = got(session.exec(select({m}).order_by({m}.{o['key']}{'.desc()' if o['desc'] else ''}))).and_then(|rows| rows.first());"]
    if op == "select":
        q = f"select({m}){rsf(m, o['filter'])}.order_by({m}.{o['key']}{'.desc()' if o['desc'] else ''})"
        if o["limit"]: q += f".limit({o['limit']})"
        return [f"match session.exec({q}) {{ Ok(rows) => println!(\"{{}}\", list(rows.all().iter().map(|x| x.try_name()))), Err(e) => failed(&e) }}"]
    rc = lambda q: [f"match session.exec({q}) {{ Ok(r) => println!(\"{{}}\", r.rowcount()), Err(e) => failed(&e) }}"]
    if op == "bulk_update":
        val = rs_lit(o["val"])
        if o["val"] is None: val = "None::<i64>"
        return rc(f"update({m}){rsf(m, o['filter'])}.set({m}.{o['col']}, {val})")
    if op == "recount": return rc(f"update({m}){rsf(m, o['filter'])}.set({m}.version, {m}.version + 1)")
    if op == "update_expr": return rc(f"update({m}){rsf(m, o['filter'])}.set({m}.{o['col']}, {m}.{o['col']} + 1)")
    if op == "bulk_delete": return rc(f"delete({m}){rsf(m, o['filter'])}")
    if op == "bulk_insert": return rc(f"insert({m}).value({m}.name, {rs_lit(o['name'])})" + "".join(f".value({m}.{c}, {v})" for c, v in o.get("more", [])))
    if op == "read" and o["col"] == "version":
        return [f"match {a}.try_version() {{ Ok(v) => println!(\"Some({{v}})\"), Err(e) => failed(&e) }}"]
    if op == "read":
        return [f"match {a}.try_{o['col']}() {{ Ok(v) => println!(\"{{v:?}}\"), Err(e) => failed(&e) }}"]
    if op == "readone":
        return [f"match {a}.try_{o['rel']}() {{ Ok(Some(x)) => match x.try_name() {{ Ok(n) => println!(\"{{n}}\"), Err(e) => failed(&e) }}, Ok(None) => println!(\"none\"), Err(e) => failed(&e) }}"]
    if op == "readlist":
        return [f"match {a}.try_{o['rel']}() {{ Ok(items) => println!(\"{{}}\", list(items.iter().map(|x| x.try_name()))), Err(e) => failed(&e) }}"]
    if op == "joinsel":
        t = o["tgt"]
        if m == t: return [""]
        return [f"match session.exec(select(({m}.{o['key']}, {t}.name)).join({m}.{o['rel']}).order_by(({m}.{o['key']}, {t}.{o['tkey']}))) {{ Ok(rows) => println!(\"{{}}\", rows.all().len()), Err(e) => failed(&e) }}"]
    if op == "eager":
        u = ".unique()" if o["how"] == "joined" and o["kind"] == "list" else ""
        f = "selectin_load" if o["how"] == "selectin" else "joined_load"
        return [f"match session.exec(select({m}).options({f}({m}.{o['rel']})).order_by({m}.{o['key']})) {{ Ok(rows) => println!(\"{{}}\", list(rows{u}.all().iter().map(|x| x.try_name()))), Err(e) => failed(&e) }}"]
    if op == "has":
        t = o["tgt"]; fn = "has" if o["kind"] == "one" else "any"
        if m == t: return [""]
        return [f"match session.exec(select({m}).filter({m}.{o['rel']}.{fn}({t}.{o['tkey']}.gt(1))).order_by({m}.{o['key']})) {{ Ok(rows) => println!(\"{{}}\", list(rows.all().iter().map(|x| x.try_name()))), Err(e) => failed(&e) }}"]
    raise Exception(op)

RS_HEAD = '''use fieldbook::prelude::*;

'''
RS_HELP = '''
fn kind(e: &Error) -> String {
    if e.is_integrity() { "integrity" }
    else if e.is_pending_rollback() { "pending_rollback" }
    else if e.is_stale() { "stale" }
    else if e.is_detached() { "detached" }
    else if e.is_object_deleted() { "object_deleted" }
    else if e.is_circular_dependency() { "circular" }
    else if e.is_invalid_request() { "invalid_request" }
    else if e.is_database() { "operational" }
    else if e.is_validation() { "validation" }
    else if e.is_value() { "value" }
    else { "another" }.to_string()
}
fn failed(e: &Error) {
    println!("! {}", kind(e));
    println!("M {e}");
}
fn done(r: Result<()>) {
    if let Err(e) = r { failed(&e); }
}
fn got<T>(r: Result<T>) -> Option<T> {
    match r { Ok(v) => Some(v), Err(e) => { failed(&e); None } }
}
fn list(items: impl Iterator<Item = Result<String>>) -> String {
    let mut out = Vec::new();
    for item in items {
        match item { Ok(n) => out.push(n), Err(e) => { failed(&e); return "".to_string(); } }
    }
    format!("[{}]", out.join(" "))
}
'''

def to_rs(p):
    k = p["knobs"]; opt = set(p["opt"])
    s = schema(k)
    L = [RS_HEAD + rs_models(k) + RS_HELP]
    letters = [MODELS[m] for m in s]
    L.append("fn main() -> Result<()> {")
    I = "    "
    tabs = list(s) + [name for name, _ in links(k, s)]
    two = k.get("kind") == "two sessions"
    L.append(I + 'let engine = create_engine("sqlite://")?' + (".busy_timeout(std::time::Duration::ZERO);" if two else ";"))
    L.append(I + f"engine.create_all(({', '.join(tabs)},))?;")
    L.append(I + f"let session = Session::builder(&engine).autoflush({str(k['autoflush']).lower()}).expire_on_commit({str(k['expire']).lower()}).open();")
    if two: L.append(I + f"let session2 = Session::builder(&engine).autoflush({str(k['autoflush']).lower()}).expire_on_commit({str(k['expire']).lower()}).open();")
    if k["fkon"]:
        L.append(I + 'session.exec(text("PRAGMA foreign_keys = ON"))?;')
        L.append(I + 'session.commit()?;')
    L.append(I + 'println!("#start");')
    live = []
    for i, o in enumerate(p["ops"]):
        L.append(I + f'println!("#{i}");')
        body = rs_op(o, opt)
        if o.get("second"): body = [re.sub(r"\bsession\b", "session2", line) for line in body]
        guard = list(dict.fromkeys(v for v in uses(o) if v in opt))
        if guard and o["op"] not in ("merge",):
            L.append(I + "if let " + " && let ".join(f"Some({v}) = &{v}" for v in guard) + " {")
            L += [I * 2 + b for b in body]
            L.append(I + "}")
        else:
            if o["op"] == "merge" and o["a"] in opt: body = [body[0].replace(f"match {o['a']} {{", f"match &{o['a']} {{")]
            L += [I + b for b in body]
        if o.get("v") and not o["v"].startswith("sp"): live.append(o["v"])
        if live:
            parts = []
            for v in live:
                if v in opt: parts.append(f"{v}.as_ref().map_or(\"-\", |x| fieldbook::inspect(x).state().name())")
                else: parts.append(f"fieldbook::inspect(&{v}).state().name()")
            L.append(I + 'println!("S ' + " ".join(f"{v}={{}}" for v in live) + '", ' + ", ".join(parts) + ");")
    L.append(I + 'println!("#end");')
    L.append(I + "done(session.rollback());")
    if two: L.append(I + "done(session2.rollback());")
    L.append(I + "Ok(())")
    L.append("}")
    return "\n".join(L) + "\n"

# ---------------------------------------------------------------- data
def to_data(p):
    """the program with its models, for `cargo run --example session_programs`"""
    k = p["knobs"]; s = schema(k); out = []
    for name, sides in links(k, s):
        c = [{"name": n, "kind": "int", "primary_key": True, "fk": target, "fkcol": there} for target, columns in sides for n, there in columns]
        out.append({"name": name, "columns": c, "relationships": []})
    for m in [m for m in ORDER if m in s]:
        cols, rels = s[m]
        c = [{"name": n, "kind": "str" if kind == "str" else "int", "primary_key": o.get("pk", False), **o} for n, kind, o in cols]
        for one in c:
            if one["name"] == "name" and k.get("validate"): one["max_length"] = 4
        r = []
        for n, target, kind, o in rels:
            l = o.get("link")
            r.append({"name": n, "target": target, "list": kind == "list", **o, "link": "HeroPower" if l is True else "NodeLink" if l else None})
        out.append({"name": m, "columns": c, "relationships": r})
    return {**p, "schema": out}
