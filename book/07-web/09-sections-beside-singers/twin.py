from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Section(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    room: str


class SingerBase(SQLModel):
    name: str = Field(min_length=1)
    section_id: int | None = Field(default=None, foreign_key="section.id")


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class SingerCreate(SingerBase):
    pass


class SingerUpdate(SQLModel):
    name: str | None = Field(default=None, min_length=1)
    section_id: int | None = None


class SingerPublic(SingerBase):
    id: int


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})

@event.listens_for(engine, "connect")
def obey_foreign_keys(connection, _):
    connection.execute("PRAGMA foreign_keys = ON")


SQLModel.metadata.create_all(engine)
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.post("/sections/")
def create_section(session: Opened, section: Section) -> Section:
    session.add(section)
    session.commit()
    session.refresh(section)
    return section


@app.post("/singers/", response_model=SingerPublic)
def create_singer(session: Opened, singer: SingerCreate):
    singer = Singer.model_validate(singer)
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


@app.get("/singers/", response_model=list[SingerPublic])
def read_singers(session: Opened, section_id: int | None = None):
    query = select(Singer).order_by(Singer.id)
    if section_id is not None:
        query = query.where(Singer.section_id == section_id)
    return session.exec(query).all()


@app.patch("/singers/{singer_id}", response_model=SingerPublic)
def update_singer(session: Opened, singer_id: int, change: SingerUpdate):
    singer = session.get(Singer, singer_id)
    if singer is None:
        raise HTTPException(status_code=404, detail="No such singer")
    singer.sqlmodel_update(change.model_dump(exclude_unset=True))
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app, raise_server_exceptions=False)
show(client.post("/sections/", json={"name": "Alto", "room": "Chapel"}))
show(client.post("/singers/", json={"name": "Ida", "section_id": 1}))
show(client.post("/singers/", json={"name": "Otto"}))
show(client.post("/singers/", json={"name": "Zoe", "section_id": 7}))
show(client.get("/singers/?section_id=1"))
show(client.patch("/singers/2", json={"section_id": 1}))
