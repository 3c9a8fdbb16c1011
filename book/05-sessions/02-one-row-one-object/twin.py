from sqlmodel import Field, Session, SQLModel, create_engine, select


class Plant(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    height: int


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session, Session(engine) as elsewhere:
    session.add(Plant(name="fern", height=30))
    session.add(Plant(name="ivy", height=120))
    session.commit()

    fern = session.get(Plant, 1)
    again = session.get(Plant, 1)
    print("Same object?", fern is again)

    fern.height = 35
    print("The other name sees it:", again.height)

    tall = select(Plant).where(Plant.height >= 35).order_by(Plant.id)
    found = session.exec(tall).all()
    print("A query finds it too:", found[0] is fern)

    copy = Plant(id=1, name="fern", height=35)
    print("Equal?", fern == copy)
    print("Identical?", fern is copy)

    other = elsewhere.get(Plant, 2)
    ivy = session.get(Plant, 2)
    print("Shared between sessions?", ivy is other)
