from sqlalchemy import event
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Field, Session, SQLModel, create_engine


class Office(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    town: str = Field(unique=True)


class Parcel(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    grams: int
    office_id: int | None = Field(default=None, foreign_key="office.id")


def explain(error):
    # The driver tells one broken rule from another by its text.
    if "FOREIGN KEY" in str(error.orig):
        return "it refers to what is not there"
    if "UNIQUE" in str(error.orig):
        return "there is one already"
    return "something else"


engine = create_engine("sqlite://")


@event.listens_for(engine, "connect")
def obey_foreign_keys(connection, _):
    connection.execute("PRAGMA foreign_keys = ON")


SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Office(town="Bork"))
    session.commit()

    session.add(Parcel(grams=200, office_id=9))
    try:
        session.commit()
    except IntegrityError as error:
        print("parcel:", explain(error))
    session.rollback()

    session.add(Office(town="Bork"))
    try:
        session.commit()
    except IntegrityError as error:
        print("office:", explain(error))
        print("the driver:", error.orig)
    session.rollback()

# What an address means is found out by the first connection.
wrong = create_engine("sqlite:///file:parcels.db?mode=postal&uri=true")
try:
    wrong.connect()
    print("opened")
except OperationalError as error:
    print("no connection:", error.orig)
