from typing import Optional

from sqlalchemy import and_
from sqlalchemy.orm import aliased
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


def by(key):
    return {"foreign_keys": f"Follow.{key}"}


class Follow(SQLModel, table=True):
    fan_id: int | None = Field(default=None, foreign_key="reader.id", primary_key=True)
    star_id: int | None = Field(default=None, foreign_key="reader.id", primary_key=True)
    fan: Optional["Reader"] = Relationship(back_populates="follows", sa_relationship_kwargs=by("fan_id"))
    star: Optional["Reader"] = Relationship(back_populates="followers", sa_relationship_kwargs=by("star_id"))


class Reader(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    follows: list[Follow] = Relationship(back_populates="fan", sa_relationship_kwargs=by("fan_id"))
    followers: list[Follow] = Relationship(back_populates="star", sa_relationship_kwargs=by("star_id"))


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    mina, otto, zoe = Reader(name="Mina"), Reader(name="Otto"), Reader(name="Zoe")
    for fan, star in [(mina, otto), (zoe, otto), (otto, mina)]:
        session.add(Follow(fan=fan, star=star))
    session.commit()

    print("Mina follows", [link.star.name for link in mina.follows])
    print("Otto is followed by", [link.fan.name for link in otto.followers])

    back = aliased(Follow)
    mutual = (
        select(Reader.name)
        .join(Follow, Follow.fan_id == Reader.id)
        .join(back, and_(back.fan_id == Follow.star_id, back.star_id == Follow.fan_id))
        .order_by(Reader.name)
    )
    print("Both ways:", session.exec(mutual).all())
