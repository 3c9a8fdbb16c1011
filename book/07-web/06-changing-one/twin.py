from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine


class SingerBase(SQLModel):
    name: str = Field(min_length=1)
    phone: str | None = None


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class SingerPublic(SingerBase):
    id: int


class SingerUpdate(SQLModel):
    name: str | None = Field(default=None, min_length=1)
    phone: str | None = None


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for name, phone in [("Ida", "555-0101"), ("Otto", "555-0102")]:
        session.add(Singer(name=name, phone=phone))
    session.commit()
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.patch("/singers/{singer_id}", response_model=SingerPublic)
def update_singer(session: Opened, singer_id: int, change: SingerUpdate):
    singer = session.get(Singer, singer_id)
    if singer is None:
        raise HTTPException(status_code=404, detail="Nobody sings here under this number")
    singer.sqlmodel_update(change.model_dump(exclude_unset=True))
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app, raise_server_exceptions=False)
show(client.patch("/singers/1", json={"phone": "555-0202"}))
show(client.patch("/singers/1", json={"phone": None}))
show(client.patch("/singers/1", json={}))
# The model for changes admits no name, and the database does not.
show(client.patch("/singers/1", json={"name": None}))
show(client.patch("/singers/9", json={"phone": "555-0303"}))
