from sqlalchemy import Float, type_coerce
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Person(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    pay: int
    boss_id: int | None = Field(default=None, foreign_key="person.id")


def fill(engine):
    with Session(engine) as session:
        for id, name, pay, boss_id in [
            (1, "Ada", 90, None),
            (2, "Bo", 60, 1),
            (3, "Cy", 50, 1),
            (4, "Di", 70, 2),
            (5, "Ed", 30, 4),
        ]:
            session.add(Person(id=id, name=name, pay=pay, boss_id=boss_id))
        session.commit()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

with Session(engine) as session:
    average = select(func.avg(Person.pay)).scalar_subquery()
    above = select(Person.name).where(type_coerce(Person.pay, Float) > average)
    print("Above the average:", session.exec(above).all())

    bosses = select(Person.boss_id).where(Person.boss_id.is_not(None))
    others = select(Person.name).where(Person.id.not_in(bosses))
    print("Nobody's boss:", session.exec(others).all())

    boss = aliased(Person)
    poorer = select(boss.id).where(boss.id == Person.boss_id, boss.pay < Person.pay)
    odd = select(Person.name).where(poorer.exists())
    print("Paid more than the boss:", session.exec(odd).all())

    teams = (
        select(Person.boss_id, func.count(Person.id).label("size")).group_by(Person.boss_id).subquery()
    )
    sizes = (
        select(Person.name, teams.c.size).join(teams, teams.c.boss_id == Person.id).order_by(Person.name)
    )
    for name, size in session.exec(sizes):
        print(name, "leads", size)

    below = select(Person.id, Person.name).where(Person.name == "Bo").cte("below", recursive=True)
    below = below.union_all(select(Person.id, Person.name).where(Person.boss_id == below.c.id))
    names = select(below.c.name).order_by(below.c.id)
    print("Bo and everyone below:", session.exec(names).all())
