import datetime as dt
from decimal import Decimal
from enum import Enum

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Weather(str, Enum):
    Clear = "Clear"
    Cloudy = "Cloudy"
    Rain = "Rain"


class Sighting(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    bird: str
    number: int = 1
    heard_only: bool = False
    weather: Weather
    day: dt.date
    time: dt.time | None = None
    metres: Decimal = Field(max_digits=6, decimal_places=2)


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    owl = Sighting(
        bird="tawny owl",
        heard_only=True,
        weather=Weather.Clear,
        day=dt.date(2025, 10, 3),
        time=dt.time(22, 40),
        metres=Decimal("120.50"),
    )
    swifts = Sighting(
        bird="swift", number=14, weather=Weather.Cloudy, day=dt.date(2025, 5, 9), metres=Decimal("40.00")
    )
    session.add_all([owl, swifts])
    session.commit()

    for sighting in session.exec(select(Sighting).order_by(Sighting.day)):
        print(repr(sighting))

    dry = select(Sighting.bird).where(Sighting.weather != Weather.Rain)
    print("In dry weather:", session.exec(dry).all())
    autumn = select(Sighting.bird).where(Sighting.day >= dt.date(2025, 9, 1))
    print("Since September:", session.exec(autumn).all())
