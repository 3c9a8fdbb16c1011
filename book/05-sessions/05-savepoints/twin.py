from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, create_engine, delete, func, select


class Member(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(unique=True)
    age: int = Field(ge=16)


def take_in(session, email, age):
    with session.begin_nested():
        # A table model checks no limits, so the program has to.
        if age < 16:
            raise ValueError("Input should be greater than or equal to 16")
        session.add(Member(email=email, age=age))


def count(session):
    return session.exec(select(func.count(Member.id))).one()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    skipped = 0
    for email, age in [
        ("mina@example.org", 34),
        ("otto@example.org", 28),
        ("mina@example.org", 34),
        ("kid@example.org", 9),
        ("zoe@example.org", 51),
    ]:
        try:
            take_in(session, email, age)
            print("imported", email)
        except IntegrityError:
            print(f"skipped {email}: a member already")
            skipped += 1
        except ValueError as error:
            print(f"skipped {email}: {error}")
            skipped += 1
    session.commit()

    members = session.exec(select(Member.email).order_by(Member.email)).all()
    print(f"{skipped} skipped, {len(members)} members: {members}")

    everyone = session.begin_nested()
    session.exec(delete(Member))
    print("inside the savepoint:", count(session), "left")
    everyone.rollback()
    print("after the savepoint: ", count(session), "left")
