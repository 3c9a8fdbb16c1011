CREATE TABLE stock (id INTEGER PRIMARY KEY, owner TEXT NOT NULL, chairs INTEGER NOT NULL);
INSERT INTO stock (owner, chairs) VALUES ('Mina', 4), ('Otto', 10), ('Rolf', 2);

BEGIN;
UPDATE stock SET chairs = chairs - 3 WHERE owner = 'Otto';
UPDATE stock SET chairs = chairs + 3 WHERE owner = 'Rolf';
COMMIT;

SELECT owner, chairs FROM stock;
