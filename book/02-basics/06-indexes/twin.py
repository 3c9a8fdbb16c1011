from sqlmodel import Field, Session, SQLModel, create_engine, select, text


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


def explain(session, sql):
    for row in session.exec(text(f"EXPLAIN QUERY PLAN {sql}")):
        print(" ", row[3])


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
add_heroes(engine)

with Session(engine) as session:
    print(session.exec(select(Hero).where(Hero.name == "Rain")).all())

    print("How SQLite looks for a name:")
    explain(session, "SELECT * FROM hero WHERE name = 'Rain'")
    print("How SQLite looks for a power:")
    explain(session, "SELECT * FROM hero WHERE power = 'glows'")
