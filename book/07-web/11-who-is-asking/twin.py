from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Member(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    token: str
    conducts: bool


class Song(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for name, token, conducts in [("Ida", "baton", True), ("Otto", "tuba", False)]:
        session.add(Member(name=name, token=token, conducts=conducts))
    session.add(Song(title="Ave"))
    session.commit()
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

def known(session: Opened, x_token: Annotated[str, Header()]):
    member = session.exec(select(Member).where(Member.token == x_token)).one_or_none()
    if member is None:
        raise HTTPException(status_code=401, detail="Nobody knows this token")
    return member


def conductor(member: Annotated[Member, Depends(known)]):
    if not member.conducts:
        raise HTTPException(status_code=403, detail="Only the conductor may")
    return member.name


@app.get("/songs/")
def read_songs(session: Opened) -> list[str]:
    return session.exec(select(Song.title)).all()


@app.post("/songs/", dependencies=[Depends(conductor)])
def add_song(session: Opened, song: Song) -> str:
    session.add(song)
    session.commit()
    return song.title


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
dawn = {"title": "Dawn"}
show(client.get("/songs/"))
show(client.post("/songs/", json=dawn))
for token in ["flute", "tuba", "baton"]:
    show(client.post("/songs/", json=dawn, headers={"X-Token": token}))
