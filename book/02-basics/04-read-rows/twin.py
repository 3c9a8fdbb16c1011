from sqlmodel import Field, Session, SQLModel, create_engine, select


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    power: str
    age: int | None = None


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
    for hero in session.exec(select(Hero)):
        print(repr(hero))

    names = session.exec(select(Hero.name).order_by(Hero.name)).all()
    print(len(names), "names:", names)
