CREATE TABLE singer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    voice TEXT NOT NULL,
    seasons INTEGER
);

INSERT INTO singer (name, voice, seasons) VALUES
    ('Mina', 'soprano', 4),
    ('Otto', 'bass', 11),
    ('Ines', 'alto', NULL),
    ('Rolf', 'bass', 2),
    ('Zoe', 'soprano', 7);

-- Who has been here for more than three seasons, longest first?
SELECT name, seasons FROM singer WHERE seasons > 3 ORDER BY seasons DESC;

-- Of whom do we not know?
SELECT name FROM singer WHERE seasons IS NULL;

-- How many are there of each voice?
SELECT voice, count(*) FROM singer GROUP BY voice ORDER BY voice;

-- A new season begins.
UPDATE singer SET seasons = seasons + 1 WHERE voice = 'bass';

-- And something that is taken back.
BEGIN;
DELETE FROM singer WHERE voice = 'soprano';
SELECT count(*) AS left_over FROM singer;
ROLLBACK;
SELECT count(*) AS all_of_us FROM singer;
