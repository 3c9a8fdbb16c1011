from typing import Optional

from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Place(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    within_id: int | None = Field(default=None, foreign_key="place.id")
    within: Optional["Place"] = Relationship(
        back_populates="parts", sa_relationship_kwargs={"remote_side": "Place.id"}
    )
    parts: list["Place"] = Relationship(back_populates="within")


def show(place, depth=0):
    print("  " * depth + place.name)
    for part in place.parts:
        show(part, depth + 1)


def address(place):
    return f"{place.name}, {address(place.within)}" if place.within else place.name


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    desk = Place(name="desk")
    library = Place(name="library", parts=[desk, Place(name="shelves")])
    house = Place(name="house", parts=[library, Place(name="kitchen")])
    session.add(house)
    session.commit()

    show(house)
    print(address(desk))

    desk.within = session.exec(select(Place).where(Place.name == "kitchen")).one()
    session.commit()
    print(address(desk))
