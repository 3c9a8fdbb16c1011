from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class SingerBase(SQLModel):
    name: str = Field(min_length=1)
    voice: str


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class SingerCreate(SingerBase):
    pass


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
    return session.exec(select(Singer).order_by(Singer.id)).all()


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
show(client.post("/singers/", json={"name": "Ida", "voice": "alto"}))
show(client.post("/singers/", json={"name": "Otto", "voice": "bass", "id": 1000}))
show(client.post("/singers/", json={}))
show(client.get("/singers/"))
