CREATE TABLE stock (id INTEGER PRIMARY KEY, owner TEXT NOT NULL, chairs INTEGER NOT NULL);
INSERT INTO stock (owner, chairs) VALUES ('Mina', 4), ('Otto', 10), ('Rolf', 2);

BEGIN;
UPDATE stock SET chairs = CASE owner WHEN 'Otto' THEN chairs - 3 ELSE chairs + 3 END WHERE owner IN ('Otto', 'Rolf');
END;

SELECT owner, chairs FROM stock;
