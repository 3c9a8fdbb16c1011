from uuid import UUID, uuid4

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Parcel(SQLModel, table=True):
    id: UUID = Field(default_factory=uuid4, primary_key=True)
    content: str


class Label(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str
    parcel_id: UUID | None = Field(default=None, foreign_key="parcel.id")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    known = UUID("67e55044-10b1-426f-9247-bb680e5fe0c8")
    lamp = Parcel(id=known, content="a lamp")
    sketch = Parcel(content="a sketch")
    print("not stored, and with an id:", sketch.id is not None)

    session.add(lamp)
    session.add(Label(text="fragile", parcel_id=known))
    session.commit()

    found = session.get(Parcel, known)
    print("found", found and found.content)

    fragile = select(Parcel.content, Label.text).join(Label, Label.parcel_id == Parcel.id)
    print(session.exec(fragile).all())
    print("two alike?", sketch.id == lamp.id)
