CREATE TABLE singer (name TEXT, voice TEXT, seasons INTEGER);

INSERT INTO singer VALUES ('Mina', 'soprano', 4);
INSERT INTO singer VALUES ('Otto', 'bass', 11);
INSERT INTO singer VALUES ('Ines', 'alto', NULL);
SELECT * FROM singer;
