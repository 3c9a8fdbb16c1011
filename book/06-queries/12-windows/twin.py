from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Run(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    race: str
    name: str
    seconds: int


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for race, name, seconds in [
        ("hill", "Bo", 41),
        ("hill", "Cy", 44),
        ("hill", "Al", 44),
        ("hill", "Ed", 50),
        ("river", "Di", 39),
        ("river", "Bo", 60),
    ]:
        session.add(Run(race=race, name=name, seconds=seconds))
    session.commit()

    place = func.rank().over(partition_by=Run.race, order_by=Run.seconds)
    query = select(Run.race, Run.name, Run.seconds, place).order_by(Run.race, Run.seconds, Run.name)
    for race, name, seconds, number in session.exec(query):
        print(f"{race}: {name} {seconds} is number {number}")

    print("The gap on the hill:")
    before = func.lag(Run.seconds, 1).over(order_by=[Run.seconds, Run.name])
    gap = select(Run.name, Run.seconds, before).where(Run.race == "hill").order_by(Run.seconds, Run.name)
    for name, seconds, previous in session.exec(gap):
        print(f"{name}: {seconds}, before it {previous}")

    places = select(Run.name, Run.race, place.label("place")).subquery()
    winners = select(places.c.name).where(places.c.place == 1).order_by(places.c.race)
    print("winners:", session.exec(winners).all())
