from sqlalchemy.exc import DBAPIError, IntegrityError, NoResultFound
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Account(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    owner: str = Field(unique=True)
    balance: int


def transfer(engine, giver, taker, amount):
    with Session(engine) as session:
        giver = session.exec(select(Account).where(Account.owner == giver)).one()
        giver.balance -= amount
        session.flush()

        taker = session.exec(select(Account).where(Account.owner == taker)).one()
        taker.balance += amount
        session.commit()


def show(engine):
    with Session(engine) as session:
        accounts = select(Account.owner, Account.balance).order_by(Account.owner)
        print(session.exec(accounts).all())


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for owner in ["Mina", "Otto"]:
        session.add(Account(owner=owner, balance=100))
    session.commit()

transfer(engine, "Mina", "Otto", 30)
show(engine)

try:
    transfer(engine, "Mina", "Nobody", 50)
except NoResultFound as error:
    print("no transfer:", error)
show(engine)

with Session(engine) as session:
    session.add(Account(owner="Mina", balance=5))
    try:
        session.commit()
    except DBAPIError as error:
        print("refused:", error.orig)
        print("integrity error:", isinstance(error, IntegrityError))
    session.rollback()
    session.add(Account(owner="Zoe", balance=5))
    session.commit()
show(engine)
