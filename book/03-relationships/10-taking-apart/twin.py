from typing import Optional

from sqlmodel import Field, Relationship, Session, SQLModel, create_engine


class Shelf(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    label: str
    books: list["Book"] = Relationship(back_populates="shelf")


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    shelf_id: int | None = Field(default=None, foreign_key="shelf.id")
    shelf: Optional[Shelf] = Relationship(back_populates="books")


def show(shelf):
    titles = ", ".join(book.title for book in shelf.books)
    print(f"{shelf.label}: {titles}")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    atlas, maps, tides = Book(title="Atlas"), Book(title="Maps"), Book(title="Tides")
    window = Shelf(label="window", books=[atlas, maps])
    door = Shelf(label="door", books=[tides])
    session.add_all([window, door])
    session.commit()

    print("Take one out:")
    window.books.remove(maps)
    session.commit()
    print("maps on shelf", maps.shelf_id)

    print("Let go from the other side:")
    tides.shelf = None
    session.commit()
    show(door)

    print("Replace all at once:")
    window.books = [maps, tides]
    session.commit()
    show(window)
    print("atlas on shelf", atlas.shelf_id)
