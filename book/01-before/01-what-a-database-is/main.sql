-- A small choir, kept in one table.
CREATE TABLE singer (name TEXT, voice TEXT, seasons INTEGER);

INSERT INTO singer VALUES ('Mina', 'soprano', 4);
INSERT INTO singer VALUES ('Otto', 'bass', 11);
INSERT INTO singer VALUES ('Ines', 'alto', NULL);

-- Everything that is in it:
SELECT * FROM singer;

-- The names alone:
SELECT name FROM singer;

-- How many there are:
SELECT count(*) FROM singer;
