from typing import Annotated

from fastapi import Depends, FastAPI, Query
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Score(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    voices: int


class Page(SQLModel):
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=3, ge=1, le=5)
    voices: int | None = None


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for title, voices in [("Rain", 4), ("Ave", 3), ("Hymn", 2), ("Dawn", 4), ("Echo", 8)]:
        session.add(Score(title=title, voices=voices))
    session.commit()
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.get("/scores/")
def read_scores(session: Opened, page: Annotated[Page, Query()]) -> list[Score]:
    query = select(Score).order_by(Score.title, Score.id)
    if page.voices is not None:
        query = query.where(Score.voices == page.voices)
    return session.exec(query.offset(page.offset).limit(page.limit)).all()


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
show(client.get("/scores/"))
show(client.get("/scores/?offset=3"))
show(client.get("/scores/?voices=4"))
show(client.get("/scores/?limit=1000"))
