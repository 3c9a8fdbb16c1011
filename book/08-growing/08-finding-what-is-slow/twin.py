from sqlalchemy import event
from sqlalchemy.orm import selectinload
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select, text


class Office(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    town: str
    parcels: list["Parcel"] = Relationship(back_populates="office")


class Parcel(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    code: str
    office_id: int | None = Field(default=None, foreign_key="office.id")
    office: Office | None = Relationship(back_populates="parcels")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for town in ["Aarup", "Bork", "Cole"]:
        session.add(Office(town=town, parcels=[Parcel(code=f"{town}-{n}") for n in (1, 2)]))
    session.commit()

sent = []


@event.listens_for(engine, "after_cursor_execute")
def count(connection, cursor, sql, parameters, context, many):
    sent.append(sql)


with Session(engine) as session:
    for office in session.exec(select(Office)):
        print(f"{office.town}: {len(office.parcels)}")
print("that took", len(sent), "statements")
sent.clear()

with Session(engine) as session:
    for office in session.exec(select(Office).options(selectinload(Office.parcels))):
        print(f"{office.town}: {len(office.parcels)}")
    print("together it is", len(sent))

    for row in session.exec(text("EXPLAIN QUERY PLAN SELECT * FROM parcel WHERE office_id = 2")):
        print(row[3])
