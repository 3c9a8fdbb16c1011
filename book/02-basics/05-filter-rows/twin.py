from sqlmodel import Field, Session, SQLModel, create_engine, or_, select


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
    print("Over thirty:")
    for hero in session.exec(select(Hero).where(Hero.age > 30)):
        print(" ", repr(hero))

    print("Between twenty and forty:")
    for hero in session.exec(select(Hero).where(Hero.age >= 20).where(Hero.age <= 40)):
        print(" ", hero.name)

    print("Very young or very old:")
    for hero in session.exec(select(Hero).where(or_(Hero.age < 20, Hero.age > 100))):
        print(" ", hero.name)

    print("Nobody knows their age:")
    for hero in session.exec(select(Hero).where(Hero.age == None)):  # noqa: E711
        print(" ", hero.name)
