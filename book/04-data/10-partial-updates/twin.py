from pydantic import ValidationError
from sqlmodel import Field, Session, SQLModel, create_engine


class BookingBase(SQLModel):
    name: str = Field(min_length=2)
    guests: int = Field(ge=1, le=8)
    wish: str | None = None


class Booking(BookingBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class BookingUpdate(SQLModel):
    name: str | None = Field(default=None, min_length=2)
    guests: int | None = Field(default=None, ge=1, le=8)
    wish: str | None = None


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    booking = Booking(name="Otto", guests=2, wish="near the lake")
    session.add(booking)
    session.commit()

    for change in [{"guests": 3}, {"wish": None}, {}, {"guests": 20}]:
        print("change", change)
        try:
            update = BookingUpdate.model_validate(change)
        except ValidationError as error:
            print("  refused:", error.errors()[0]["msg"])
            continue
        given = update.model_dump(exclude_unset=True)
        print("  given:", given)
        booking.sqlmodel_update(given)
        session.commit()
        session.refresh(booking)
        print(" ", repr(booking))
