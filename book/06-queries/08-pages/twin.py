from sqlmodel import Field, Session, SQLModel, and_, create_engine, or_, select

PAGE = 3


class Entry(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    day: int = Field(index=True)
    text: str


def page(session, after=None):
    query = select(Entry).order_by(Entry.day, Entry.id).limit(PAGE)
    if after:
        day, id = after
        query = query.where(or_(Entry.day > day, and_(Entry.day == day, Entry.id > id)))
    return session.exec(query).all()


def texts(entries):
    return [entry.text for entry in entries]


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for day, text in [(1, "sow"), (2, "water"), (2, "weed"), (2, "prop"), (5, "pick"), (6, "sell")]:
        session.add(Entry(day=day, text=text))
    session.commit()

    first = page(session)
    print("first: ", texts(first))
    mark = (first[-1].day, first[-1].id)

    # Meanwhile somebody writes at the top.
    session.add(Entry(day=0, text="plan"))
    session.commit()

    by_offset = select(Entry).order_by(Entry.day, Entry.id).limit(PAGE).offset(PAGE)
    print("offset:", texts(session.exec(by_offset).all()))
    print("marked:", texts(page(session, mark)))
