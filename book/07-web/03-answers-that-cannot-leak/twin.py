from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select, text


class SingerBase(SQLModel):
    name: str
    voice: str


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    phone: str


class SingerCreate(SingerBase):
    phone: str = Field(regex="^[0-9-]+$")


class SingerPublic(SingerBase):
    id: int


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.post("/singers/", response_model=SingerPublic)
def create_singer(session: Opened, singer: SingerCreate):
    singer = Singer.model_validate(singer)
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


@app.get("/singers/", response_model=list[SingerPublic])
def read_singers(session: Opened):
    return session.exec(select(Singer)).all()


@app.get("/broken")
def broken(session: Opened):
    session.exec(text("SELECT phone FROM no_such_table"))


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


# The exception is the server's to see, and the client is told that something failed.
client = TestClient(app, raise_server_exceptions=False)
show(client.post("/singers/", json={"name": "Ida", "voice": "alto", "phone": "555-0101"}))
show(client.get("/singers/"))
show(client.get("/broken"))
