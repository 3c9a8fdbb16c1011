from sqlalchemy import UniqueConstraint
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, create_engine


class Copy(SQLModel, table=True):
    shelf: str = Field(primary_key=True)
    place: int = Field(primary_key=True)
    title: str


class Reading(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("day", "hour"),)

    id: int | None = Field(default=None, primary_key=True)
    day: str
    hour: int
    title: str


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for shelf, place, title in [("A", 1, "Atlas"), ("A", 2, "Maps"), ("B", 1, "Tides")]:
        session.add(Copy(shelf=shelf, place=place, title=title))
    session.commit()

    found = session.get(Copy, ("A", 2))
    print("A 2 is", found and found.title)

    tides = session.get(Copy, ("B", 1))
    tides.place = 7
    session.commit()
    print("moved to", tides.shelf, tides.place)

    for title in ["Atlas", "Maps"]:
        session.add(Reading(day="Monday", hour=18, title=title))
    try:
        session.commit()
        print("two readings at once")
    except IntegrityError as error:
        print("refused:", error.orig)
