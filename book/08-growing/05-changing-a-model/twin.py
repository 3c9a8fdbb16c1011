from sqlalchemy.exc import OperationalError
from sqlmodel import Field, Session, SQLModel, create_engine, select, text


class Singer(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    pays: bool


engine = create_engine("sqlite://")

with Session(engine) as session:
    # What last year's program made.
    session.exec(text("CREATE TABLE singer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL)"))
    session.exec(text("INSERT INTO singer (name) VALUES ('Ida')"))
    session.commit()

    SQLModel.metadata.create_all(engine)
    try:
        session.exec(select(Singer)).all()
        print("the table has all columns")
    except OperationalError as error:
        print(error.orig)
    session.rollback()

    session.exec(text("ALTER TABLE singer ADD COLUMN pays BOOLEAN NOT NULL DEFAULT 1"))
    session.commit()
    for singer in session.exec(select(Singer)):
        print(singer.name, "pays:", singer.pays)
