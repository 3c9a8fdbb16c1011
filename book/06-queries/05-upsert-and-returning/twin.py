from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Field, Session, SQLModel, create_engine, delete, select, update


class Word(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(unique=True)
    seen: int = 1


def words(texts):
    return [{"text": text, "seen": 1} for text in texts.split()]


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    first = insert(Word).values(words("the cat sat")).returning(Word.id, Word.text)
    for id, text in session.exec(first):
        print(text, "is number", id)

    ignore = insert(Word).values(words("the mat")).on_conflict_do_nothing()
    print(session.exec(ignore).rowcount, "new")

    the = session.exec(select(Word).where(Word.text == "the")).one()
    for text in ["the", "cat", "and", "the"]:
        count = insert(Word).values(words(text))
        count = count.on_conflict_do_update(
            index_elements=[Word.text], set_={"seen": Word.seen + count.excluded.seen}
        )
        print(session.exec(count.returning(Word.text, Word.seen)).one())
    session.refresh(the)
    print(repr(the))

    fade = update(Word).where(Word.seen > 1).values(seen=Word.seen - 1)
    print(sorted(session.exec(fade.returning(Word.text, Word.seen)).all()))
    print(repr(the))

    rare = delete(Word).where(Word.seen == 1).returning(Word.text)
    print("forgotten:", sorted(session.exec(rare).scalars()))
    session.commit()
