# The program of book/02-basics/01-create-a-table in Python: it prints the same.
from sqlmodel import Field, SQLModel, create_engine


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    power: str
    age: int | None = None


engine = create_engine("sqlite://")

SQLModel.metadata.create_all(engine)
print("The table is there, and still empty.")

SQLModel.metadata.create_all(engine)
print("Asking a second time changed nothing.")
