from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Sale(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    stall: str
    fruit: str
    kilos: int
    paid: bool


def fill(engine):
    with Session(engine) as session:
        for stall, fruit, kilos in [
            ("north", "pears", 12),
            ("north", "plums", 5),
            ("south", "pears", 9),
            ("south", "plums", 20),
            ("south", "figs", 2),
            ("gate", "figs", 3),
        ]:
            session.add(Sale(stall=stall, fruit=fruit, kilos=kilos, paid=stall != "south"))
        session.commit()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

with Session(engine) as session:
    everything = select(func.count(), func.sum(Sale.kilos), func.avg(Sale.kilos)).select_from(Sale)
    sales, kilos, average = session.exec(everything).one()
    print(f"{sales} sales, {kilos} kilos, {average} on average")

    print("By fruit:")
    by_fruit = (
        select(Sale.fruit, func.sum(Sale.kilos), func.max(Sale.kilos))
        .group_by(Sale.fruit)
        .order_by(func.sum(Sale.kilos).desc())
    )
    for fruit, kilos, most in session.exec(by_fruit):
        print(f"  {fruit}: {kilos} kilos, at most {most}")

    print("Busy stalls:")
    busy = (
        select(Sale.stall, func.count(Sale.id))
        .where(Sale.kilos > 2)
        .group_by(Sale.stall)
        .having(func.count(Sale.id) >= 2)
    )
    for stall, sales in session.exec(busy):
        print(f"  {stall}: {sales} sales")

    fruits = select(Sale.fruit).distinct().order_by(Sale.fruit)
    print("On sale:", session.exec(fruits).all())

    kiwis = select(func.sum(Sale.kilos)).where(Sale.fruit == "kiwis")
    print("Kilos of kiwis:", session.exec(kiwis).one())
