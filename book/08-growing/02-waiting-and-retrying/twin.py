import tempfile

from sqlalchemy import Column, Integer, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Field, Session, SQLModel, create_engine, delete, select, text


version = Column("version", Integer, nullable=False)


class Counter(SQLModel, table=True):
    __mapper_args__ = {"version_id_col": version}

    id: int | None = Field(default=None, primary_key=True)
    next: int
    version: int | None = Field(default=None, sa_column=version)


def is_busy(error):
    return isinstance(error, StaleDataError) or "locked" in str(error)


def transaction(engine, work, attempts=10):
    """Does the work in a session of its own, and again where another was in the way."""
    for attempt in range(1, attempts + 1):
        with Session(engine) as session:
            try:
                done = work(session)
                session.commit()
                return done
            except (OperationalError, StaleDataError) as error:
                if not is_busy(error) or attempt == attempts:
                    raise


def draw(session):
    counter = session.exec(select(Counter)).one()
    number = counter.next
    counter.next += 1
    return number


def clear(session):
    session.exec(delete(Counter))
    session.exec(text("nonsense"))


# Sessions in one thread would share a database in memory, and its one connection.
folder = tempfile.TemporaryDirectory()
engine = create_engine(f"sqlite:///{folder.name}/counter.db", connect_args={"timeout": 0, "isolation_level": None})


@event.listens_for(engine, "begin")
def say_so_before_reading(connection):
    connection.exec_driver_sql("BEGIN IMMEDIATE")


SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Counter(next=100))
    session.commit()

first, second = transaction(engine, draw), transaction(engine, draw)
print(f"drawn: {first} and {second}")

try:
    transaction(engine, clear)
except OperationalError as error:
    print("undone:", error.orig)

attempts = 0


def look(session):
    global attempts
    attempts += 1
    return session.exec(select(Counter)).all()


with Session(engine) as holder:
    holder.exec(select(Counter)).all()
    try:
        transaction(engine, look)
    except OperationalError as error:
        print("busy:", error.orig)
    print("attempts:", attempts)
    holder.rollback()
print("drawn:", transaction(engine, draw))

engine.dispose()
folder.cleanup()
