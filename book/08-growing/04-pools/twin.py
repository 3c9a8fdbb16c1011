import tempfile

from sqlalchemy.exc import TimeoutError
from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Seat(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    row: str


def status(when, engine):
    print(f"{when}: {engine.pool.checkedout()} in use, {engine.pool.checkedin()} idle")


def count(session):
    return session.exec(select(func.count(Seat.id))).one()


# A database in memory has one connection for each thread, and no pool to speak of; one in a file has.
folder = tempfile.TemporaryDirectory()

engine = create_engine(f"sqlite:///{folder.name}/large.db")
SQLModel.metadata.create_all(engine)
first, second = Session(engine), Session(engine)
count(first)
count(second)
status("asked", engine)
first.commit()
status("committed", engine)
first.close()
second.close()
status("gone", engine)

small = create_engine(f"sqlite:///{folder.name}/small.db", pool_size=1, max_overflow=0, pool_timeout=0.01)
SQLModel.metadata.create_all(small)
holder = Session(small)
holder.add(Seat(row="A"))
holder.flush()
other = Session(small)
try:
    count(other)
except TimeoutError as error:
    print("refused:", error)
other.rollback()
holder.commit()
print("now:", count(other))
other.close()
holder.close()

engine.dispose()
small.dispose()
folder.cleanup()
