from typing import Annotated

from fastapi import Depends, FastAPI, Form, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select


class SingerBase(SQLModel):
    name: str = Field(min_length=1)


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    hash: str


class SingerCreate(SingerBase):
    password: str = Field(min_length=8)


class SingerUpdate(SQLModel):
    name: str | None = Field(default=None, min_length=1)
    password: str | None = Field(default=None, min_length=8)


class SingerPublic(SingerBase):
    id: int


class Login(SQLModel):
    name: str
    password: str


def hashed(password):
    """Not safe: a stand-in for a library such as `pwdlib`."""
    number = 0xCBF29CE484222325
    for byte in password.encode():
        number = (number ^ byte) * 0x100000001B3 % 2**64
    return f"{number:016x}"


# All threads that answer share the one connection, or each would have an empty database.
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
app = FastAPI()


def open_session():
    with Session(engine) as session:
        yield session


Opened = Annotated[Session, Depends(open_session)]

@app.post("/singers/", response_model=SingerPublic)
def create_singer(session: Opened, given: SingerCreate):
    singer = Singer.model_validate(given, update={"hash": hashed(given.password)})
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


@app.patch("/singers/{singer_id}", response_model=SingerPublic)
def update_singer(session: Opened, singer_id: int, change: SingerUpdate):
    singer = session.get(Singer, singer_id)
    if singer is None:
        raise HTTPException(status_code=404, detail="No such singer")
    more = {"hash": hashed(change.password)} if change.password is not None else {}
    singer.sqlmodel_update(change.model_dump(exclude_unset=True), update=more)
    session.add(singer)
    session.commit()
    session.refresh(singer)
    return singer


@app.post("/login", response_model=SingerPublic)
def log_in(session: Opened, login: Annotated[Login, Form()]):
    singer = session.exec(select(Singer).where(Singer.name == login.name)).first()
    if singer is None or singer.hash != hashed(login.password):
        raise HTTPException(status_code=401, detail="Name or password is wrong")
    return singer


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


client = TestClient(app)
show(client.post("/singers/", json={"name": "Ida", "password": "correct horse"}))
show(client.post("/singers/", json={"name": "Otto", "password": "correct horse", "hash": "0000"}))
show(client.patch("/singers/1", json={"password": "battery staple"}))
show(client.post("/login", data={"name": "Ida", "password": "wrong horse"}))
