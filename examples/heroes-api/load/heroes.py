"""The part of the service that the load run asks for, in FastAPI and SQLModel."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query
from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, create_engine, select


class TeamBase(SQLModel):
    name: str = Field(unique=True, min_length=1, max_length=100)
    headquarters: str = Field(min_length=1, max_length=100)


class Team(TeamBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class TeamPublic(TeamBase):
    id: int


# As many connections as clients: with fewer its threads wait for each other until they time out.
engine = create_engine("sqlite:///teams.db", pool_size=64)
event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA journal_mode = WAL"))
SQLModel.metadata.create_all(engine)
app = FastAPI()


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/teams/", response_model=TeamPublic, status_code=201)
def create_team(team: TeamBase, session: SessionDep):
    stored = Team.model_validate(team)
    session.add(stored)
    session.commit()
    session.refresh(stored)
    return stored


@app.get("/teams/", response_model=list[TeamPublic])
def read_teams(
    session: SessionDep,
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
):
    return session.exec(select(Team).order_by(Team.id).offset(offset).limit(limit)).all()


@app.get("/teams/{team_id}", response_model=TeamPublic)
def read_team(team_id: int, session: SessionDep):
    team = session.get(Team, team_id)
    if not team:
        raise HTTPException(status_code=404, detail="Team not found")
    return team
