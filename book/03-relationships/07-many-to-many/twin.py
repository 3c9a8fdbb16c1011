from sqlmodel import Field, Relationship, Session, SQLModel, create_engine


class BookGenre(SQLModel, table=True):
    book_id: int | None = Field(default=None, foreign_key="book.id", primary_key=True)
    genre_id: int | None = Field(default=None, foreign_key="genre.id", primary_key=True)


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    genres: list["Genre"] = Relationship(back_populates="books", link_model=BookGenre)


class Genre(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list[Book] = Relationship(back_populates="genres", link_model=BookGenre)


def show(book):
    genres = ", ".join(genre.name for genre in book.genres)
    print(f"{book.title}: {genres}")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    travel, crime = Genre(name="travel"), Genre(name="crime")
    tides = Book(title="Tides and Timetables", genres=[travel, crime])
    fold = Book(title="How to Fold a Map", genres=[travel])
    session.add_all([tides, fold])
    session.commit()
    show(tides)
    show(fold)

    crime.books.append(fold)
    travel.books.remove(tides)
    session.commit()
    print("Rearranged:")
    show(tides)
    show(fold)
