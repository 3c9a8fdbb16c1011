from itertools import count
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, func, select, text


class Song(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
app = FastAPI(title="Choir")
app.state.answered = count(1)


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.post("/songs/")
def add_song(session: Opened, song: Song) -> Song:
    session.add(song)
    session.commit()
    session.refresh(song)
    return song


@app.get("/numbers")
def numbers(session: Opened, request: Request) -> dict[str, int]:
    songs = session.exec(select(func.count(Song.id))).one()
    return {"answered": next(request.app.state.answered), "songs": songs}


@app.get("/health", include_in_schema=False)
def health(session: Opened) -> str:
    session.exec(text("SELECT 1"))
    return "well"


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


# Outside of a test, `fastapi run` or `uvicorn` serves it.
client = TestClient(app)
show(client.post("/songs/", json={"title": "Ave"}))
show(client.get("/numbers"))
show(client.get("/numbers"))
show(client.get("/health"))
