from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, SQLModel, create_engine, select, text


class Sale(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    fruit: str
    kilos: int


def on_one_line(statement, dialect):
    return str(statement.compile(dialect=dialect)).replace("\n", "")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for fruit, kilos in [("pears", 12), ("plums", 5), ("pears", 9), ("figs", 2)]:
        session.add(Sale(fruit=fruit, kilos=kilos))
    session.commit()

    running = text(
        "SELECT fruit, kilos, sum(kilos) OVER (ORDER BY id) FROM sale WHERE kilos > :least ORDER BY id"
    )
    for fruit, kilos, so_far in session.exec(running.bindparams(least=2)):
        print(f"{fruit}: {kilos}, {so_far} so far")

    print("as it stands:", on_one_line(text("SELECT fruit FROM sale"), sqlite.dialect()))

    query = select(Sale.fruit).where(Sale.kilos > 5).limit(2)
    print("SQLite:    ", on_one_line(query, sqlite.dialect()))
    print("PostgreSQL:", on_one_line(query, postgresql.dialect()))

    session.exec(text("UPDATE sale SET kilos = kilos + 1 WHERE fruit = 'figs'"))
    session.commit()
    figs = session.exec(select(Sale).where(Sale.fruit == "figs")).one()
    print("figs:", figs.kilos)
