import json

from pydantic import computed_field
from sqlalchemy import Computed
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Trip(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    leaves: int
    arrives: int
    stored: int | None = Field(default=None, sa_column_args=[Computed("arrives - leaves")])

    @computed_field
    @property
    def minutes(self) -> int:
        return self.arrives - self.leaves

    @computed_field
    @property
    def clock(self) -> str:
        return f"{self.leaves // 60:02}:{self.leaves % 60:02}"


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Trip(leaves=425, arrives=510))
    session.add(Trip(leaves=1100, arrives=1130))
    session.commit()

    for trip in session.exec(select(Trip)):
        print(f"{trip.clock} takes {trip.minutes} minutes")
        print(json.dumps(trip.model_dump(), sort_keys=True))

    long = select(Trip.leaves).where(Trip.stored > 60)
    print("longer than an hour:", session.exec(long).all())
