from sqlalchemy import Column, Integer
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Field, Session, SQLModel, create_engine

version = Column("version", Integer, nullable=False)


class Chart(SQLModel, table=True):
    __mapper_args__ = {"version_id_col": version}

    id: int | None = Field(default=None, primary_key=True)
    patient: str
    dose: int
    version: int | None = Field(default=None, sa_column=version)


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Chart(patient="Mina", dose=10))
    session.commit()

with Session(engine) as day, Session(engine) as night:
    by_day = day.get(Chart, 1)
    by_night = night.get(Chart, 1)
    print(f"both see dose {by_day.dose} of version {by_night.version}")

    by_day.dose += 5
    day.commit()
    print("the day wrote version", by_day.version)

    by_night.dose += 5
    try:
        night.commit()
        print("the night wrote, too")
    except StaleDataError:
        print("somebody was faster")

    night.rollback()
    print(f"the night reads dose {by_night.dose} of version {by_night.version}")
    by_night.dose += 5
    night.commit()
    print("and wrote dose", by_night.dose)
