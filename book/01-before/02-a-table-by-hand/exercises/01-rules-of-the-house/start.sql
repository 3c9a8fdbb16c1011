CREATE TABLE instrument (
    name TEXT,
    price INTEGER
);

INSERT OR IGNORE INTO instrument (name, price) VALUES ('piano', 3000);
INSERT OR IGNORE INTO instrument (name, price) VALUES ('triangle', 0);
INSERT OR IGNORE INTO instrument (name, price) VALUES (NULL, 20);
INSERT OR IGNORE INTO instrument (name, price) VALUES ('flute', -5);
INSERT OR IGNORE INTO instrument (name, price) VALUES ('drum', 250);

SELECT * FROM instrument;
