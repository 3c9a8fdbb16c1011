from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Singer(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Loan(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    score: str
    singer_id: int = Field(foreign_key="singer.id")


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})

@event.listens_for(engine, "connect")
def obey_foreign_keys(connection, _):
    connection.execute("PRAGMA foreign_keys = ON")


SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    for name in ["Ida", "Otto"]:
        session.add(Singer(name=name))
    session.flush()
    session.add(Loan(score="Ave", singer_id=1))
    session.commit()
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

def find(session, singer_id):
    singer = session.get(Singer, singer_id)
    if singer is None:
        raise HTTPException(status_code=404, detail="No such singer")
    return singer


@app.get("/singers/")
def read_singers(session: Opened) -> list[Singer]:
    return session.exec(select(Singer)).all()


@app.get("/singers/{singer_id}")
def read_singer(session: Opened, singer_id: int) -> Singer:
    return find(session, singer_id)


@app.delete("/singers/{singer_id}", status_code=204)
def delete_singer(session: Opened, singer_id: int):
    session.delete(find(session, singer_id))
    session.commit()


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app, raise_server_exceptions=False)
show(client.delete("/singers/2"))
show(client.delete("/singers/2"))
# The loan refers to her. The client is told no more than that something failed.
show(client.delete("/singers/1"))
show(client.get("/singers/"))
