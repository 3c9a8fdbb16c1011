from sqlmodel import Field, Session, SQLModel, create_engine


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    power: str
    age: int | None = None


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    rain = Hero(name="Rain", power="calls the weather", age=31)
    echo = Hero(name="Echo", power="is heard everywhere")
    print("just built:   ", repr(rain))

    session.add(rain)
    session.add(echo)
    print("added:        ", repr(rain))

    session.commit()
    print("committed:    ", repr(rain))

    print("asked for id: ", rain.id)
    print("loaded:       ", repr(rain))

    session.refresh(echo)
    print("refreshed:    ", repr(echo))

print("session gone: ", repr(echo))
