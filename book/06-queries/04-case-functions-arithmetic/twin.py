from sqlalchemy import String, case, cast
from sqlmodel import Field, Session, SQLModel, create_engine, func, select, update


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    cents: int
    pieces: int
    note: str | None = None


def fill(engine):
    with Session(engine) as session:
        for name, cents, pieces, note in [
            ("Tea", 450, 2, "green"),
            ("Cup", 1200, 6, None),
            ("Spoon", 80, 12, ""),
            ("Pot", 8900, 1, None),
        ]:
            session.add(Item(name=name, cents=cents, pieces=pieces, note=note))
        session.commit()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

with Session(engine) as session:
    total = Item.cents * Item.pieces
    sums = select(Item.name, total.label("total"), total // 100, total % 100)
    for name, cents, euros, rest in session.exec(sums.order_by(total.label("total").desc())):
        print(f"{name}: {cents} cents, or {euros}.{rest:02}")

    size = case(
        (Item.cents * Item.pieces >= 8000, "large"), (Item.pieces > 10, "many"), else_="small"
    ).label("size")
    sizes = select(size, func.count(Item.id)).group_by(size).order_by(size.asc())
    for name, items in session.exec(sizes):
        print(f"{name}: {items}")

    few = func.sum(case((Item.pieces < 5, 1), else_=0))
    counted = select(few, func.count(Item.note), func.count()).select_from(Item)
    print(session.exec(counted).one())

    label = func.upper(Item.name) + ": " + func.coalesce(Item.note, "no note")
    labels = select(label).where(func.length(Item.name) + 1 <= 4)
    print(session.exec(labels).all())

    texts = select(func.printf("%05d", Item.cents), cast(Item.cents, String)).limit(1)
    print(session.exec(texts).one())

    session.exec(update(Item).values(cents=Item.cents + Item.cents // 10))
    print(session.exec(select(Item.cents)).all())
