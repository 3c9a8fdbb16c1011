from sqlmodel import Field, Session, SQLModel, col, create_engine, delete, insert, select


class Parcel(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    town: str
    grams: int


class Archive(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    town: str
    grams: int


def parcels(first):
    return [Parcel(town="Bork", grams=grams) for grams in range(first, first + 4)]


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    print("one commit for each:")
    for parcel in parcels(100):
        session.add(parcel)
        session.commit()

    print("one commit for all:")
    session.add_all(parcels(200))
    session.commit()

    print("one statement:")
    rows = [parcel.model_dump(exclude={"id"}) for parcel in parcels(300)]
    session.exec(insert(Parcel).values(rows))
    session.commit()

    print("from a query:")
    light = col(Parcel.grams) < 200
    old = select(Parcel.town, Parcel.grams).where(light)
    copied = session.exec(insert(Archive).from_select(["town", "grams"], old))
    print(copied.rowcount, "archived")
    session.exec(delete(Parcel).where(light))
    session.commit()

    grams, last = 0, 0
    while page := session.exec(select(Parcel).where(col(Parcel.id) > last).order_by(Parcel.id).limit(3)).all():
        last = page[-1].id
        grams += sum(parcel.grams for parcel in page)
    print(grams, "grams, three at a time")
