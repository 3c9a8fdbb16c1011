from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy.orm import selectinload
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Named(SQLModel):
    name: str


class Section(Named, table=True):
    id: int | None = Field(default=None, primary_key=True)
    singers: list["Singer"] = Relationship(back_populates="section")


class Singer(Named, table=True):
    id: int | None = Field(default=None, primary_key=True)
    section_id: int | None = Field(default=None, foreign_key="section.id")
    section: Section | None = Relationship(back_populates="singers")


class SectionPublic(Named):
    id: int


class SingerPublic(Named):
    id: int


class SectionWithSingers(SectionPublic):
    singers: list[SingerPublic] = []


class SingerWithSection(SingerPublic):
    section: SectionPublic | None = None


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for name, singers in [("Alto", ["Ida", "Zoe"]), ("Bass", ["Otto"])]:
        session.add(Section(name=name, singers=[Singer(name=singer) for singer in singers]))
    session.commit()
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

def find(session, model, number, what):
    found = session.get(model, number)
    if found is None:
        raise HTTPException(status_code=404, detail=f"No such {what}")
    return found


@app.get("/sections/", response_model=list[SectionPublic])
def read_sections(session: Opened):
    return session.exec(select(Section)).all()


@app.get("/sections/full", response_model=list[SectionWithSingers])
def read_full(session: Opened):
    return session.exec(select(Section).options(selectinload(Section.singers))).all()


@app.get("/sections/{section_id}", response_model=SectionWithSingers)
def read_section(session: Opened, section_id: int):
    return find(session, Section, section_id, "section")


@app.get("/singers/{singer_id}", response_model=SingerWithSection)
def read_singer(session: Opened, singer_id: int):
    return find(session, Singer, singer_id, "singer")


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
show(client.get("/sections/1"))
show(client.get("/singers/1"))
show(client.get("/sections/"))
show(client.get("/sections/full"))
