from sqlalchemy import case
from sqlmodel import Field, Session, SQLModel, create_engine, func, or_, select


class Recipe(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    text: str


def find(session, wanted):
    query = select(Recipe.title)
    for word in wanted.split():
        query = query.where(or_(Recipe.title.contains(word), Recipe.text.contains(word)))
    rank = case((Recipe.title.contains(wanted), 0), else_=1)
    return session.exec(query.order_by(rank, Recipe.title)).all()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for title, text in [
        ("Plum cake", "flour, butter, plums"),
        ("Bread", "flour, water, salt"),
        ("Fig jam", "figs, sugar, 100% patience"),
        ("Jam tart", "butter, flour, plum jam"),
    ]:
        session.add(Recipe(title=title, text=text))
    session.commit()

    print("plum:      ", find(session, "plum"))
    print("plum flour:", find(session, "plum flour"))
    print("jam:       ", find(session, "jam"))

    careless = select(Recipe.title).where(Recipe.text.contains("%"))
    print("%:         ", len(session.exec(careless).all()), "recipes")
    careful = select(Recipe.title).where(func.instr(Recipe.text, "%") > 0)
    print("a real %:  ", session.exec(careful).all())
