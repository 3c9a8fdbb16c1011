from datetime import date

from pydantic import ValidationError
from sqlmodel import Field, Session, SQLModel, create_engine


class Request(SQLModel):
    name: str = Field(min_length=2, max_length=40)
    guests: int = Field(ge=1, le=8)
    arrival: date
    plate: str | None = Field(default=None, schema_extra={"pattern": "^[A-Z]{2}-[0-9]+$"})


class Pitch(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    places: int = Field(ge=1)


good = Request.model_validate({"name": "Mina", "guests": "3", "arrival": "2025-07-01"})
print("accepted:", repr(good))

try:
    Request.model_validate({"name": "M", "guests": 12, "arrival": "tomorrow", "plate": "fast car"})
except ValidationError as error:
    print(error)
    print("That is", error.error_count(), "problems.")

engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Pitch(places=4))
    # A table model takes whatever it is given.
    session.add(Pitch(places=0))
    session.commit()
    print("both pitches are stored")
