from datetime import date, datetime, time, timedelta

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Train(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    line: str
    day: date
    leaves: time
    sold_out: datetime | None = None
    takes: timedelta


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    night = Train(line="night train", day=date(2025, 12, 31), leaves=time(22, 40), takes=timedelta(minutes=510))
    coast = Train(
        line="coast",
        day=date(2025, 6, 1),
        leaves=time(9, 5),
        sold_out=datetime.fromisoformat("2025-05-20T10:15:00+02:00"),
        takes=timedelta(minutes=55),
    )
    session.add_all([night, coast])
    session.commit()

    for train in session.exec(select(Train).order_by(Train.day)):
        starts = datetime.combine(train.day, train.leaves)
        print(f"{train.line}: {starts} to {starts + train.takes}")
    print("the coast was sold out at", coast.sold_out)

    summer = select(Train.line).where(Train.day.between(date(2025, 6, 1), date(2025, 8, 31)))
    print("in summer:", session.exec(summer).all())
    print("a week before:", coast.day - timedelta(weeks=1))
