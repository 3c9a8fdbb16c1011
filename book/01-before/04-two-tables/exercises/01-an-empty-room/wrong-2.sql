-- says: the row itself
PRAGMA foreign_keys = ON;

CREATE TABLE voice (id INTEGER PRIMARY KEY, name TEXT NOT NULL, room TEXT NOT NULL);
CREATE TABLE singer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, voice_id INTEGER REFERENCES voice (id));

INSERT INTO voice (name, room) VALUES ('soprano', 'attic'), ('alto', 'hall'), ('bass', 'cellar'), ('tenor', 'porch');
INSERT INTO singer (name, voice_id) VALUES ('Mina', 1), ('Otto', 3), ('Ines', 2), ('Zoe', 1), ('Guest', NULL);

SELECT voice.room, count(*)
FROM voice LEFT JOIN singer ON singer.voice_id = voice.id
GROUP BY voice.room ORDER BY voice.room;
