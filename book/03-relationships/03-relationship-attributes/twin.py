from sqlmodel import Field, Relationship, Session, SQLModel, create_engine


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author")


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    year: int
    author_id: int | None = Field(default=None, foreign_key="author.id")
    author: Author | None = Relationship(back_populates="books")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    ada = Author(name="Ada Moss")
    tides = Book(title="Tides and Timetables", year=1987, author=ada)
    lanterns = Book(title="Nine Lanterns", year=1991, author=ada)
    print(ada.name, "has no id yet:", ada.id)

    session.add_all([tides, lanterns])
    session.commit()
    print(f"Stored: {tides.title!r} by author {tides.author_id}")

    drop = Book(title="A Drop of Ink", year=2001)
    ada.books.append(drop)
    session.commit()

    print(ada.name, "wrote:")
    for book in ada.books:
        print(" ", repr(book))
