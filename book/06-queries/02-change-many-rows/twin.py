from sqlmodel import Field, Session, SQLModel, create_engine, delete, insert, select, update


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
    south = update(Sale).where(Sale.stall == "south").values(paid=True)
    print(session.exec(south).rowcount, "sales are paid now")

    session.exec(insert(Sale).values(stall="gate", fruit="pears", kilos=7, paid=False))

    small = delete(Sale).where(Sale.kilos < 5, Sale.paid == True)  # noqa: E712
    print(session.exec(small).rowcount, "small ones are forgotten")
    session.commit()

    for sale in session.exec(select(Sale).order_by(Sale.id)):
        print(repr(sale))
