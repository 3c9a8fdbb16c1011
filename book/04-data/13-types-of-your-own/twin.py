import json
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, ValidationError
from sqlmodel import Field, Session, SQLModel, create_engine, select


def read(given):
    if not isinstance(given, str):
        return given
    hours, _, minutes = given.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        raise ValueError(f"{given} is no time such as 07:05")
    return int(hours) * 60 + int(minutes)


def shown(clock):
    return f"{clock // 60:02}:{clock % 60:02}"


Clock = Annotated[int, BeforeValidator(read), PlainSerializer(shown)]


class Trip(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    line: str
    leaves: Clock
    arrives: Clock


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for data in [
        {"line": "coast", "leaves": "07:05", "arrives": "08:30"},
        {"line": "hills", "leaves": "18:20", "arrives": "18:50"},
        {"line": "night", "leaves": "23:10", "arrives": "24:40"},
    ]:
        try:
            session.add(Trip.model_validate(data))
        except ValidationError as error:
            print("refused:", error.errors()[0]["msg"])
    session.commit()

    for trip in session.exec(select(Trip)):
        print(f"{trip.line} at {shown(trip.leaves)}, for {trip.arrives - trip.leaves} minutes")
        print(json.dumps(trip.model_dump()))

    noon = read("12:00")
    early = select(Trip.line).where(Trip.leaves < noon)
    print(f"before {shown(noon)}:", session.exec(early).all())
