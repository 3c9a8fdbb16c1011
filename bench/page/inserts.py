# {N} heroes are added one by one and stored with one commit; inserts.rs is the same program.
from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    age: int | None = None


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for number in range({N}):
        session.add(Hero(name=f"Hero {number}", age=number % 90))
    session.commit()
    print(session.exec(select(func.count(Hero.id))).one(), "heroes")
