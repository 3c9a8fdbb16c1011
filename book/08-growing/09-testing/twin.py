from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, col, create_engine, func, select


class Parcel(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    delivered: bool = False


# The code under test: it takes a session, and does not care where it leads.
def deliver(session, code):
    parcel = session.exec(select(Parcel).where(Parcel.code == code)).one_or_none()
    if parcel is None or parcel.delivered:
        return False
    parcel.delivered = True
    session.commit()
    return True


def prepared():
    """A database of its own, with what each test needs; with pytest this were a fixture."""
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Parcel(code="B-1"))
        session.commit()
    return engine


def a_parcel_is_delivered_once():
    with Session(prepared()) as session:
        assert deliver(session, "B-1")
        assert not deliver(session, "B-1")


def an_unknown_parcel_changes_nothing():
    engine = prepared()
    with Session(engine) as session:
        assert not deliver(session, "X-9")
    with Session(engine) as session:
        still_open = select(func.count()).select_from(Parcel).where(col(Parcel.delivered) == False)  # noqa: E712
        assert session.exec(still_open).one() == 1


def delivering_takes_two_statements():
    engine, sent = prepared(), []
    event.listen(engine, "before_cursor_execute", lambda *what: sent.append(what[2]))
    with Session(engine) as session:
        deliver(session, "B-1")
    assert len(sent) == 2


for test in [a_parcel_is_delivered_once, an_unknown_parcel_changes_nothing, delivering_takes_two_statements]:
    test()
    print(test.__name__.replace("_", " ") + ": ok")
