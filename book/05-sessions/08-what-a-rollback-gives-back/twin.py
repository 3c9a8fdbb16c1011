from sqlmodel import Field, Session, SQLModel, create_engine


class Visit(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    patient: str
    hour: int


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    early = Visit(patient="Mina", hour=8)
    late = Visit(patient="Otto", hour=17)
    session.add_all([early, late])
    session.commit()

    early.hour = 9
    session.delete(late)
    new = Visit(patient="Zoe", hour=12)
    session.add(new)
    session.flush()
    print("flushed: ", early.id, "at", early.hour)
    print("          new has id", new.id)
    print("          late in the session:", late in session)

    session.rollback()
    print("undone:  ", early.id, "at", early.hour)
    print("          new has id", new.id)
    print("          new in the session:", new in session)
    print("          late in the session:", late in session)

    session.add(new)
    session.commit()
    print("again:    new has id", new.id)
