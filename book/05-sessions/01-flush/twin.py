from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Task(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    done: bool = False


def count(session):
    return session.exec(select(func.count(Task.id))).one()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    water = Task(title="water the plants")
    session.add(water)
    print("added:   id", water.id)

    session.flush()
    print("flushed: id", water.id)

    session.rollback()
    print("rolled back, and in the table:", count(session))

    session.add(Task(title="buy a lamp"))
    session.add(Task(title="call Otto"))
    print("two more added, and in the table:", count(session))

    lamp = session.exec(select(Task)).first()
    lamp.done = True
    still_open = select(func.count(Task.id)).where(Task.done == False)  # noqa: E712
    print("Still open:", session.exec(still_open).one())

    session.commit()
