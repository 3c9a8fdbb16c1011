from sqlmodel import Field, Session, SQLModel, create_engine, delete, func, select


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


def count(session):
    return session.exec(select(func.count(Hero.id))).one()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
add_heroes(engine)

with Session(engine) as session:
    tide = session.exec(select(Hero).where(Hero.name == "Tide")).one()
    session.delete(tide)
    session.commit()
    print("deleted:", repr(tide))
    print("looked up:", session.get(Hero, 7))

    gone = session.exec(delete(Hero).where(Hero.age < 30)).rowcount
    print(f"{gone} young heroes deleted, {count(session)} left")
    session.rollback()
    print(f"at the end: {count(session)} left")
