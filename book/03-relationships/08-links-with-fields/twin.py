from typing import Optional

from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Loan(SQLModel, table=True):
    book_id: int | None = Field(default=None, foreign_key="book.id", primary_key=True)
    reader_id: int | None = Field(default=None, foreign_key="reader.id", primary_key=True)
    returned: bool = False
    book: Optional["Book"] = Relationship(back_populates="loans")
    reader: Optional["Reader"] = Relationship(back_populates="loans")


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    loans: list[Loan] = Relationship(back_populates="book")


class Reader(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    loans: list[Loan] = Relationship(back_populates="reader")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    fold, lanterns = Book(title="How to Fold a Map"), Book(title="Nine Lanterns")
    mina, otto = Reader(name="Mina"), Reader(name="Otto")
    for book, reader in [(fold, mina), (lanterns, mina), (fold, otto)]:
        session.add(Loan(book=book, reader=reader))
    session.commit()

    for loan in mina.loans:
        if loan.book.title == "Nine Lanterns":
            loan.returned = True
    session.commit()

    still = select(Reader.name, Book.title).select_from(Reader).join(Loan).join(Book)
    for reader, title in session.exec(still.where(Loan.returned == False)):  # noqa: E712
        print(f"{reader} still has {title}")
