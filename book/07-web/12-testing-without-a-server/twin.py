from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class SingerBase(SQLModel):
    name: str = Field(min_length=1, unique=True)


class Singer(SingerBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    phone: str


class SingerCreate(SingerBase):
    phone: str


class SingerPublic(SingerBase):
    id: int


app = FastAPI()


def open_session():
    raise NotImplementedError("each test says which database it is")


Opened = Annotated[Session, Depends(open_session)]


@app.post("/singers/", response_model=SingerPublic)
def create_singer(session: Opened, singer: SingerCreate):
    singer = Singer.model_validate(singer)
    session.add(singer)
    try:
        session.commit()
    except IntegrityError:
        raise HTTPException(status_code=409, detail="There is one of this name")
    session.refresh(singer)
    return singer


@app.get("/singers/{singer_id}", response_model=SingerPublic)
def read_singer(session: Opened, singer_id: int):
    singer = session.get(Singer, singer_id)
    if singer is None:
        raise HTTPException(status_code=404, detail="No such singer")
    return singer


def in_memory():
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    SQLModel.metadata.create_all(engine)
    return engine


def client_of(engine):
    def of_this_engine():
        with Session(engine) as session:
            yield session

    app.dependency_overrides[open_session] = of_this_engine
    return TestClient(app)


IDA = {"name": "Ida", "phone": "555-0101"}


def the_phone_is_in_no_answer():
    answer = client_of(in_memory()).post("/singers/", json=IDA)
    assert answer.status_code == 200
    assert "phone" not in answer.json()
    print("no phone in", answer.text)


def two_of_one_name_are_a_conflict():
    engine = in_memory()
    client = client_of(engine)
    client.post("/singers/", json=IDA)
    answer = client.post("/singers/", json=IDA)
    print("twice:", answer.status_code)
    assert answer.status_code == 409
    with Session(engine) as session:
        print("stored:", session.exec(select(func.count(Singer.id))).one())


def an_unknown_number_is_not_found():
    client = client_of(in_memory())
    assert client.get("/singers/9").status_code == 404
    assert client.post("/singers/", json={"name": ""}).status_code == 422


def show(answer):
    print(answer.request.method, answer.request.url.raw_path.decode(), answer.status_code, answer.text)


the_phone_is_in_no_answer()
two_of_one_name_are_a_conflict()
an_unknown_number_is_not_found()

client = client_of(in_memory())
show(client.post("/singers/", json=IDA))
show(client.post("/singers/", json={"name": "Ida", "phone": "555-0102"}))
show(client.get("/singers/1"))
show(client.get("/singers/9"))
show(client.post("/singers/", json={"name": "", "phone": "555-0103"}))
