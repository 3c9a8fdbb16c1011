from sqlalchemy import and_
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Stall(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    row: int
    rent: int


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for name, row, rent in [("apples", 1, 30), ("bread", 1, 45), ("cheese", 2, 45), ("dill", 2, 20)]:
        session.add(Stall(name=name, row=row, rent=rent))
    session.commit()

    other = aliased(Stall)
    neighbours = (
        select(Stall.name, other.name)
        .join(other, and_(other.row == Stall.row, other.id > Stall.id))
        .order_by(Stall.name)
    )
    for one, two in session.exec(neighbours):
        print(one, "stands beside", two)

    cheaper = (
        select(Stall.name, func.count(other.id))
        .join(other, other.rent < Stall.rent, isouter=True)
        .group_by(Stall.id)
        .order_by(Stall.name)
    )
    for name, stalls in session.exec(cheaper):
        print(f"{name}: {stalls} are cheaper")

    dearest = (
        select(Stall.row, Stall.name)
        .join(other, and_(other.row == Stall.row, other.rent > Stall.rent), isouter=True)
        .where(other.id.is_(None))
        .order_by(Stall.row)
    )
    print("dearest of each row:", session.exec(dearest).all())
