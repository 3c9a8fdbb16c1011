CREATE TABLE singer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    voice TEXT NOT NULL,
    seasons INTEGER,
    CHECK (seasons >= 0)
);

-- Nobody says a number here, and each row gets one.
INSERT INTO singer (name, voice, seasons) VALUES ('Mina', 'soprano', 4);
INSERT INTO singer (name, voice, seasons) VALUES ('Otto', 'bass', 11);
INSERT INTO singer (name, voice) VALUES ('Ines', 'alto');

-- A second Otto: another row, because it has another number.
INSERT INTO singer (name, voice, seasons) VALUES ('Otto', 'tenor', 1);

SELECT id, name, voice, seasons FROM singer;

-- One row, found by its number.
SELECT name, voice FROM singer WHERE id = 4;
