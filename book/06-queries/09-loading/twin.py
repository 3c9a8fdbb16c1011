from sqlalchemy.orm import joinedload, selectinload
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Market(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    town: str
    stalls: list["Stall"] = Relationship(back_populates="market")


class Stall(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    market_id: int | None = Field(default=None, foreign_key="market.id")
    market: Market | None = Relationship(back_populates="stalls")
    sales: list["Sale"] = Relationship(back_populates="stall")


class Sale(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    kilos: int
    stall_id: int | None = Field(default=None, foreign_key="stall.id")
    stall: Stall | None = Relationship(back_populates="sales")


def kilos(markets):
    return sum(sale.kilos for market in markets for stall in market.stalls for sale in stall.sales)


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for town in ["Aarup", "Bork"]:
        stalls = [Stall(name=name, sales=[Sale(kilos=2), Sale(kilos=3)]) for name in ["fruit", "bread"]]
        session.add(Market(town=town, stalls=stalls))
    session.commit()

with Session(engine) as session:
    lazy = session.exec(select(Market)).all()
    print("lazy:", kilos(lazy), "kilos")

with Session(engine) as session:
    path = selectinload(Market.stalls).selectinload(Stall.sales)
    together = session.exec(select(Market).options(path)).all()
    print("together:", kilos(together), "kilos")

with Session(engine) as session:
    up = joinedload(Sale.stall).joinedload(Stall.market)
    for sale in session.exec(select(Sale).where(Sale.kilos > 2).options(up)):
        print(sale.stall.name, "in", sale.stall.market.town)
