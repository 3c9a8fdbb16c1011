from sqlmodel import Field, Session, SQLModel, create_engine


class Patient(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    room: int | None = None


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as desk, Session(engine) as ward:
    mina = Patient(name="Mina", room=12)
    desk.add(mina)
    desk.commit()
    desk.refresh(mina)

    desk.expunge(mina)
    print("at the desk:", mina in desk)
    print("still readable:", mina.name, "in", mina.room)
    mina.room = 14
    desk.commit()
    print("and changed only in your hands")

    known = ward.get(Patient, 1)
    print("the ward says", known.room)

    merged = ward.merge(mina)
    print("merged:", known.room)
    print("the ward's own object?", merged is known)
    print("yours?", merged is mina)
    ward.commit()

    sheet = Patient.model_validate({"id": 1, "name": "Mina Berg"})
    ward.merge(sheet)
    ward.commit()
    print("from a form:", known.name, "in", known.room)
