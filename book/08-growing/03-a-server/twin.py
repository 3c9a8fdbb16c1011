from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, SQLModel, col, create_engine, select


class Score(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    voices: int | None = None


query = select(Score.title).where(
    col(Score.voices) > 2,
    col(Score.title).contains("a") & col(Score.title).ilike("d%"),
)
for name, dialect in [("SQLite", sqlite.dialect()), ("PostgreSQL", postgresql.dialect())]:
    print(f"{name}:", " ".join(str(query.compile(dialect=dialect)).split()))

engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    for title, voices in [("Dawn", 4), ("Hum", None), ("Ave", 3)]:
        session.add(Score(title=title, voices=voices))
    session.commit()
    by_voices = select(Score.title).order_by(col(Score.voices).nulls_last())
    print("sorted:", session.exec(by_voices).all())
