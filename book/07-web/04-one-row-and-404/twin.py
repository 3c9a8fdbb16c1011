from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine


class SingerBase(SQLModel):
    name: str
    voice: str


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class SingerPublic(SingerBase):
    id: int


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for name, voice in [("Ida", "alto"), ("Otto", "bass")]:
        session.add(Singer(name=name, voice=voice))
    session.commit()
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.get("/singers/{singer_id}", response_model=SingerPublic)
def read_singer(session: Opened, singer_id: int):
    singer = session.get(Singer, singer_id)
    if singer is None:
        raise HTTPException(status_code=404, detail="Nobody sings here under this number")
    return singer


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
show(client.get("/singers/2"))
show(client.get("/singers/9"))
show(client.get("/singers/ida"))
show(client.patch("/singers/2"))
