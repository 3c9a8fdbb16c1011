from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Grower(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    crops: list["Crop"] = Relationship(back_populates="grower")


class Crop(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    fruit: str
    kilos: int
    grower_id: int | None = Field(default=None, foreign_key="grower.id")
    grower: Grower | None = Relationship(back_populates="crops")


def fill(session):
    for name, crops in {"Ada": [("pears", 40), ("plums", 5)], "Bo": [("figs", 3)], "Cy": []}.items():
        grown = [Crop(fruit=fruit, kilos=kilos) for fruit, kilos in crops]
        session.add(Grower(name=name, crops=grown))
    session.commit()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    fill(session)

    small = select(Grower.name).where(Grower.crops.any(Crop.kilos < 10))
    print("with a small crop:", session.exec(small).all())

    joined = select(Grower.name).join(Grower.crops).where(Crop.kilos > 0)
    print("by a join:", session.exec(joined).all())

    idle = select(Grower.name).where(~Grower.crops.any(Crop.kilos > 0))
    print("with none:", session.exec(idle).all())

    hers = select(Crop.fruit).where(Crop.grower.has(Grower.name == "Ada"))
    print("Ada's:", session.exec(hers).all())

    same = select(Crop.id).where(Crop.grower_id == Grower.id, Crop.fruit == "figs")
    figs = select(Grower.name).where(same.exists())
    print("with figs:", session.exec(figs).all())
