from sqlalchemy.exc import MultipleResultsFound
from sqlmodel import Field, Session, SQLModel, create_engine, select


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
    oak = session.exec(select(Hero).order_by(Hero.age.desc())).first()
    print("first:      ", repr(oak))

    rain = select(Hero).where(Hero.name == "Rain")
    print("one:        ", repr(session.exec(rain).one()))

    nobody = select(Hero).where(Hero.name == "Nobody")
    print("one or none:", session.exec(nobody).one_or_none())

    print("get 3:      ", repr(session.get(Hero, 3)))
    print("get 5:      ", repr(session.get(Hero, 5)))

    try:
        print("exactly one:", session.exec(select(Hero).where(Hero.age < 40)).one())
    except MultipleResultsFound as error:
        print("refused:    ", error)
