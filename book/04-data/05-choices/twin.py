from enum import Enum

from pydantic import ValidationError
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Class(str, Enum):
    First = "First"
    Second = "Second"
    sleeper = "sleeper"


class Seat(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    number: int
    class_: Class = Field(alias="class", sa_column_kwargs={"name": "class"})
    wish: Class | None = None


PRICES = {Class.First: 90, Class.Second: 40, Class.sleeper: 65}


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Seat(number=11, class_=Class.First))
    session.add(Seat(number=12, class_=Class.Second, wish=Class.First))
    session.add(Seat(number=81, class_=Class.sleeper))
    session.commit()

    for seat in session.exec(select(Seat).order_by(Seat.number)):
        print(seat.number, "costs", PRICES[seat.class_])
    beds = select(Seat.number).where(Seat.class_ == Class.sleeper)
    print("beds:", session.exec(beds).all())

    print(repr(Seat.model_validate({"number": 7, "class": "sleeper"})))
    try:
        print(repr(Seat.model_validate({"number": 8, "class": "third"})))
    except ValidationError as error:
        print(error)
