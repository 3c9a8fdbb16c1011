from sqlalchemy.orm import aliased
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


def by(key):
    return {"foreign_keys": f"Book.{key}"}


class Person(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    written: list["Book"] = Relationship(back_populates="author", sa_relationship_kwargs=by("author_id"))
    translated: list["Book"] = Relationship(back_populates="translator", sa_relationship_kwargs=by("translator_id"))


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    author_id: int | None = Field(default=None, foreign_key="person.id")
    translator_id: int | None = Field(default=None, foreign_key="person.id")
    author: Person | None = Relationship(back_populates="written", sa_relationship_kwargs=by("author_id"))
    translator: Person | None = Relationship(back_populates="translated", sa_relationship_kwargs=by("translator_id"))


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    ada, ben = Person(name="Ada Moss"), Person(name="Ben Lund")
    lanterns = Book(title="Nine Lanterns", author=ada, translator=ben)
    fold = Book(title="How to Fold a Map", author=ben)
    session.add_all([lanterns, fold])
    session.commit()

    print(f"Ben wrote {len(ben.written)} and translated {len(ben.translated)}")

    for title, author in session.exec(select(Book.title, Person.name).join(Book.author)):
        print(f"{title} by {author}")

    author, translator = aliased(Person), aliased(Person)
    both = (
        select(Book.title, author.name, translator.name)
        .join(Book.author.of_type(author))
        .join(Book.translator.of_type(translator))
    )
    for title, written_by, translated_by in session.exec(both):
        print(f"{title}: {written_by}, translated by {translated_by}")
