from sqlalchemy.orm.exc import DetachedInstanceError
from sqlmodel import Field, Session, SQLModel, create_engine


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str


def store(session, text):
    note = Note(text=text)
    session.add(note)
    session.commit()
    return note


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    milk = store(session, "milk")
    print("expired after the commit:", repr(milk))
    print("loaded when asked:       ", milk.text)
    bread = store(session, "bread")
    print("both expired again:      ", repr(milk), repr(bread))

try:
    print("loaded:", bread.text)
except DetachedInstanceError as error:
    print("nobody can load it now:", type(error).__name__)

with Session(engine, expire_on_commit=False) as keeping:
    tea = store(keeping, "tea")
    print("kept after the commit:   ", repr(tea))
print("and after the session:   ", tea.text)

with Session(engine) as session:
    session.add(bread)
    print("adopted by a new session:", bread.text)
