-- SQLite checks foreign keys only when it is asked to.
PRAGMA foreign_keys = ON;

CREATE TABLE voice (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    room TEXT NOT NULL
);
CREATE TABLE singer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    voice_id INTEGER REFERENCES voice (id)
);

INSERT INTO voice (name, room) VALUES ('soprano', 'attic'), ('alto', 'hall'), ('bass', 'cellar');
INSERT INTO singer (name, voice_id) VALUES ('Mina', 1), ('Otto', 3), ('Ines', 2), ('Zoe', 1), ('Guest', NULL);

-- Where does everybody rehearse?
SELECT singer.name, voice.room
FROM singer JOIN voice ON voice.id = singer.voice_id;

-- The guest too, who has no voice yet:
SELECT singer.name, voice.room
FROM singer LEFT JOIN voice ON voice.id = singer.voice_id;

-- One change, in one place:
UPDATE voice SET room = 'garden' WHERE name = 'soprano';

SELECT singer.name FROM singer JOIN voice ON voice.id = singer.voice_id WHERE voice.room = 'garden';
