from decimal import Decimal

from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Ticket(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    line: str
    price: Decimal = Field(max_digits=6, decimal_places=2)
    distance: float
    cents: int


print("as floats:   0.1 + 0.2 =", 0.1 + 0.2)
print("as decimals: 0.1 + 0.2 =", Decimal("0.1") + Decimal("0.2"))

engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for line, cents, distance in [("coast", 1990, 41.5), ("hills", 505, 8.25), ("town", 250, 3.0)]:
        session.add(Ticket(line=line, price=Decimal(cents) / 100, distance=distance, cents=cents))
    session.commit()

    tickets = session.exec(select(Ticket).order_by(Ticket.price)).all()
    for ticket in tickets:
        print(f"{ticket.line:5} {ticket.price:>6} {ticket.distance:>5} km")
    print("in Python:      ", sum(ticket.price for ticket in tickets))

    cents = session.exec(select(func.sum(Ticket.cents))).one()
    print("in the database:", cents, "cents")

    cheap = select(Ticket.line).where(Ticket.price < Decimal(10))
    print("under 10:", session.exec(cheap).all())
