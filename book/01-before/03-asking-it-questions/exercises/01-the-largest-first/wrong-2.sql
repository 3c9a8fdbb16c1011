-- says: the largest number first
CREATE TABLE singer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, voice TEXT NOT NULL, seasons INTEGER);

INSERT INTO singer (name, voice, seasons) VALUES
    ('Mina', 'soprano', 4),
    ('Otto', 'bass', 11),
    ('Ines', 'alto', NULL),
    ('Rolf', 'bass', 2),
    ('Zoe', 'soprano', 7),
    ('Hanna', 'alto', 1),
    ('Lea', 'soprano', 3);

SELECT voice, count(*) FROM singer WHERE seasons IS NOT NULL GROUP BY voice ORDER BY voice;
