from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Singer(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(min_length=1)
    voice: str


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.post("/singers/")
def create_singer(session: Opened, singer: Singer) -> Singer:
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


@app.get("/singers/")
def read_singers(session: Opened) -> list[Singer]:
    return session.exec(select(Singer).order_by(Singer.id)).all()


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
show(client.get("/singers/"))
show(client.post("/singers/", json={"name": "Ida", "voice": "alto"}))
# A table model takes what it is given: this is stored.
show(client.post("/singers/", json={"name": "", "voice": "bass"}))
show(client.get("/singers/"))
show(client.get("/songs/"))
