from sqlmodel import Field, Session, SQLModel, create_engine


class BookingBase(SQLModel):
    name: str = Field(min_length=2)
    guests: int = Field(ge=1, le=8)


class Booking(BookingBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    code: str


class BookingCreate(BookingBase):
    email: str


class BookingPublic(BookingBase):
    id: int


def book(session, request):
    code = f"{request.guests}-{len(request.name)}"
    booking = Booking.model_validate(request, update={"code": code})
    session.add(booking)
    session.commit()
    session.refresh(booking)
    print("stored:", repr(booking))
    return BookingPublic.model_validate(booking)


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    request = BookingCreate.model_validate(
        {"name": "Otto", "guests": 2, "email": "otto@example.org", "id": 99, "code": "let me in"}
    )
    print("understood:", repr(request))

    answer = book(session, request)
    print("answered:", answer.model_dump_json())
