from sqlmodel import Field, Session, SQLModel, create_engine, select


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    year: int
    author_id: int | None = Field(default=None, foreign_key="author.id")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    ada = Author(name="Ada Moss")
    session.add(ada)
    session.commit()

    tides = Book(title="Tides and Timetables", year=1987, author_id=ada.id)
    lanterns = Book(title="Nine Lanterns", year=1991, author_id=ada.id)
    found = Book(title="Found in a Drawer", year=1903)
    session.add_all([tides, lanterns, found])
    session.commit()

    for book in session.exec(select(Book)):
        print(repr(book))

    found.author_id = ada.id
    session.commit()
    hers = select(Book.title).where(Book.author_id == ada.id)
    print("By Ada:", session.exec(hers).all())
