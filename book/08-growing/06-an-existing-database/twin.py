from sqlalchemy import Column, ForeignKey, Integer, String
from sqlmodel import Field, Session, SQLModel, create_engine, select, text


class Singer(SQLModel, table=True):
    __tablename__ = "TBL_SINGERS"

    number: int | None = Field(default=None, sa_column=Column("SGR_NO", Integer, primary_key=True))
    name: str = Field(sa_column=Column("SGR_NAME", String, nullable=False))


class Dues(SQLModel, table=True):
    __tablename__ = "TBL_DUES"

    singer: int | None = Field(
        default=None,
        sa_column=Column("SGR_NO", Integer, ForeignKey("TBL_SINGERS.SGR_NO"), primary_key=True),
    )
    euro: int = Field(sa_column=Column("EURO", Integer, nullable=False))


def before_us(session):
    """What somebody else made, years ago."""
    session.exec(text("CREATE TABLE TBL_SINGERS (SGR_NO INTEGER PRIMARY KEY, SGR_NAME TEXT, SGR_FAX TEXT)"))
    session.exec(text("CREATE TABLE TBL_DUES (SGR_NO INTEGER PRIMARY KEY, EURO INTEGER)"))
    session.exec(text("INSERT INTO TBL_SINGERS VALUES (7, 'Ida', '555-0101'), (42, '', NULL)"))
    session.exec(text("INSERT INTO TBL_DUES VALUES (7, 20), (42, 'ask him')"))
    session.commit()


engine = create_engine("sqlite://")
with Session(engine) as session:
    before_us(session)

    for name, kind in session.exec(text("SELECT name, type FROM pragma_table_info('TBL_SINGERS')")):
        print(f"column {name}: {kind}")
    print("Ida and the others:")
    for singer in session.exec(select(Singer).order_by(Singer.number)):
        print(f"{singer.number} is called {singer.name!r}.")
    session.add(Singer(name="Otto"))
    session.commit()

    # The text comes through as it is stored, and whoever reckons with it finds out.
    dues = session.exec(select(Dues)).all()
    print("dues:", [one.euro for one in dues])
    try:
        print("sum:", sum(one.euro for one in dues))
    except TypeError as error:
        print("no sum:", error)
