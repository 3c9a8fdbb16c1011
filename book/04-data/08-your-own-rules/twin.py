from pydantic import ValidationError, field_validator, model_validator
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Trip(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=20)
    track: int
    leaves: int
    arrives: int

    @field_validator("name")
    @classmethod
    def tidy(cls, name):
        name = name.strip()
        if not name:
            raise ValueError("a name must not be blank")
        return name

    @field_validator("track")
    @classmethod
    def even(cls, track):
        if track % 2:
            raise ValueError(f"track {track} is for the other direction")
        return track

    @model_validator(mode="after")
    def in_order(self):
        if self.leaves >= self.arrives:
            raise ValueError("it arrives before it leaves")
        return self


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for data in [
        {"name": "  morning ", "track": 2, "leaves": 7, "arrives": 9},
        {"name": "   ", "track": 3, "leaves": 7, "arrives": 9},
        {"name": "evening", "track": 4, "leaves": 19, "arrives": 18},
    ]:
        try:
            trip = Trip.model_validate(data)
            print("accepted", repr(trip.name))
            session.add(trip)
        except ValidationError as error:
            for problem in error.errors():
                print("refused", problem["loc"], problem["msg"])
    session.commit()

    trip = session.exec(select(Trip)).one()
    # Nobody looks at it any more.
    trip.track = 5
    session.commit()
    print("changed")
