from sqlmodel import Field, Session, SQLModel, create_engine, select, update


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    power: str
    age: int | None = Field(default=None, index=True)


HEROES = [
    ("Night Owl", "sees in the dark", None),
    ("Rain", "calls the weather", 31),
    ("Old Oak", "cannot be knocked over", 412),
    ("Echo", "is heard everywhere", None),
    ("Paper Crane", "folds anything", 19),
    ("Lantern", "glows", 27),
    ("Tide", "comes back every day", 58),
]


def add_heroes(engine):
    with Session(engine) as session:
        for name, power, age in HEROES:
            session.add(Hero(name=name, power=power, age=age))
        session.commit()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
add_heroes(engine)

with Session(engine) as session:
    rain = session.exec(select(Hero).where(Hero.name == "Rain")).one()
    print("before:", repr(rain))

    rain.age = 32
    rain.power = "calls the weather, and it comes"
    session.commit()
    print(f"after:  power {rain.power!r}, age {rain.age}")

    rain.age = 32
    session.commit()
    print("again:  age", rain.age)

    birthday = update(Hero).where(Hero.age.is_(None)).values(age=1)
    rows = session.exec(birthday).rowcount
    session.commit()
    print(rows, "rows had no age, and have one now.")
