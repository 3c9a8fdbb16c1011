"""The original with single behaviours as DIFFERENCES.md says that Fieldbook has them: a program that differs from the original, and
not from the original with one of these, differs for that reason and no other.
"""
from sqlalchemy.orm import collections, dependency, session, state
from sqlmodel import SQLModel

def identity():
    """an object is removed from a list, not the first that is equal"""
    SQLModel.__eq__ = lambda self, other: self is other
    SQLModel.__hash__ = object.__hash__

def savepoint():
    """a savepoint whose commit failed needs no rollback()"""
    commit = session.SessionTransaction.commit
    def committed(self, _to_root=False):
        try: return commit(self, _to_root)
        except BaseException:
            if self.nested and not _to_root: self.rollback()
            raise
    session.SessionTransaction.commit = committed

def key():
    """an object whose insertion is undone after its key was changed is transient"""
    restore = session.SessionTransaction._restore_snapshot
    def restored(self, dirty_only=False):
        new, switched = set(self._new).union(self.session._new), list(self._key_switches)
        restore(self, dirty_only)
        for one in switched:
            if one in new and one.key: del one.key
    session.SessionTransaction._restore_snapshot = restored

def detached(work):
    """calls this for what becomes transient"""
    detach = state.InstanceState._detach_states.__func__
    def detaching(cls, states, session, to_transient=False):
        states = list(states)
        detach(cls, states, session, to_transient)
        if to_transient: list(map(work, states))
    state.InstanceState._detach_states = classmethod(detaching)

def undeleted():
    """an object whose insertion and deletion are undone is as before both"""
    def reset(one): one._deleted = False
    detached(reset)

def values():
    """an object whose insertion is undone keeps the values that were expired"""
    known = {}
    def keep(one, dict_):
        columns = {c.key for c in one.manager.mapper.column_attrs}
        known.setdefault(one, {}).update({name: value for name, value in dict_.items() if name in columns})
    def give(one):
        for name, value in known.get(one, {}).items():
            if name not in one.dict: one.dict[name] = value; one.expired_attributes.discard(name)
    all_, some = state.InstanceState._expire, state.InstanceState._expire_attributes
    def expire(self, dict_, modified): keep(self, dict_); all_(self, dict_, modified)
    def expire_some(self, dict_, names, no_loader=False): keep(self, dict_); some(self, dict_, names, no_loader)
    state.InstanceState._expire, state.InstanceState._expire_attributes = expire, expire_some
    detached(give)

def persisted():
    """a flush that fails says why, though an object that its transaction inserted was deleted twice"""
    update = session.Session._update_impl
    def updated(self, state, revert_deletion=False):
        if revert_deletion and state.key is None: self._deleted.pop(state, None)
        else: update(self, state, revert_deletion)
    session.Session._update_impl = updated

def clear():
    """a list that holds an object twice lets go of it when it is cleared"""
    def cleared(self):
        while self: self.pop(0)
    collections.InstrumentedList.clear = cleared

def links():
    """two objects of one model that are linked both ways are two rows"""
    class Sent:
        def __init__(self, sent, own, others): self.sent, self.own, self.others = sent, own, others
        def __contains__(self, pair): return (self.own, *pair) in self.sent
        def update(self, pairs): self.sent.update((other, *pair) for pair in pairs for other in self.others)
    def sent(self, uow):
        if not self.prop._reverse_property: return None
        return Sent(uow.memo(("sent",), set), self.prop, list(self.prop._reverse_property))
    dependency._ManyToManyDP._get_reversed_processed_set = sent

def repair(names):
    for name in names: globals()[name]()
