from sqlmodel import Field, Session, SQLModel, create_engine, select, update


class Bed(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    ward: str
    free: int


def free(engine):
    with Session(engine) as session:
        return session.exec(select(Bed.free)).one()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Bed(ward="north", free=10))
    session.commit()

# Two desks look at the same row, and both give a bed away.
with Session(engine) as left, Session(engine) as right:
    seen_left = left.get(Bed, 1)
    seen_right = right.get(Bed, 1)
    seen_left.free -= 1
    left.commit()
    print("after the left desk: ", free(engine))
    seen_right.free -= 1
    right.commit()
    print("after the right desk:", free(engine))

    # The same, but the database does the sum.
    one_less = update(Bed).where(Bed.free > 0).values(free=Bed.free - 1)
    left.exec(one_less)
    left.commit()
    right.exec(one_less)
    right.commit()
    print("after both, counted: ", free(engine))
