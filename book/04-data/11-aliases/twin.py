import json

from pydantic import ValidationError
from sqlmodel import Field, Session, SQLModel, create_engine


class Station(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(alias="stationName")
    north: float = Field(validation_alias="lat", serialization_alias="latitude")
    code: str = Field(exclude=True)


def in_order(data):
    return json.dumps(data, sort_keys=True)


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    harbour = Station.model_validate({"stationName": "Harbour", "lat": 54.3, "code": "k-17"})
    session.add(harbour)
    session.commit()
    session.refresh(harbour)

    print("in Python:", repr(harbour))
    print("dumped:   ", in_order(harbour.model_dump()))
    print("by alias: ", in_order(harbour.model_dump(by_alias=True)))
    print("some of it:", harbour.model_dump(include={"name"}))

    try:
        print("accepted", repr(Station.model_validate({"name": "Hill", "north": 50.0, "code": "x"})))
    except ValidationError as error:
        print(error)
