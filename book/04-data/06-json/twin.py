from sqlalchemy import JSON, Column, String, cast, func
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Signal(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    place: str
    settings: dict = Field(sa_column=Column(JSON, nullable=False))


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    bridge = Signal(place="bridge", settings={"colour": "red", "lamps": [3, 5], "spare": None})
    tunnel = Signal(place="tunnel", settings={"colour": "green", "lamps": []})
    session.add_all([bridge, tunnel])
    session.commit()

    print("colour:", bridge.settings["colour"])
    print("lamps:", len(bridge.settings["lamps"]))
    print("speed:", bridge.settings.get("speed"))

    bridge.settings = bridge.settings | {"colour": "yellow"}
    session.commit()
    print("now:", bridge.settings["colour"])

    colour = func.json_extract(cast(Signal.settings, String), "$.colour")
    green = select(Signal.place).where(colour == "green")
    print("green:", session.exec(green).all())
