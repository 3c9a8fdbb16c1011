from typing import Optional

from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine


class Reader(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    card: Optional["Card"] = Relationship(back_populates="reader", sa_relationship_kwargs={"uselist": False})


class Card(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    number: str
    reader_id: int | None = Field(default=None, foreign_key="reader.id", unique=True)
    reader: Reader | None = Relationship(back_populates="card")


def number(reader):
    return reader.card and reader.card.number


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    first = Card(number="A-001")
    mina = Reader(name="Mina", card=first)
    otto = Reader(name="Otto")
    session.add_all([mina, otto])
    session.commit()
    print("Mina has", number(mina))
    print("Otto has", number(otto))

    # Mina lost hers and gets another.
    mina.card = Card(number="A-002")
    session.commit()
    print("Mina has", number(mina))
    print("The lost one belongs to", first.reader_id)

    session.add(Card(number="A-003", reader_id=1))
    try:
        session.commit()
        print("two cards for Mina")
    except IntegrityError as error:
        print("refused:", error.orig)
