from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    power: str
    age: int | None = None


def stored(engine):
    with Session(engine) as looking:
        return looking.exec(select(func.count(Hero.id))).one()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

night_owl = Hero(name="Night Owl", power="sees in the dark")
rain = Hero(name="Rain", power="calls the weather", age=31)
old_oak = Hero(name="Old Oak", power="cannot be knocked over", age=412)

with Session(engine) as session:
    session.add(night_owl)
    session.add(rain)
    session.add(old_oak)
    print(f"added:     {stored(engine)} in the table")

    session.commit()
    print(f"committed: {stored(engine)} in the table")
