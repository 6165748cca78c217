/** Number in PRAGMA application_id that tells a store of this program from other databases ("lvrg"). */
export const applicationId = 0x6c767267;

/** Versions of the store, each with what brings the one before it up to it; PRAGMA user_version holds the number. */
export const migrations: readonly string[] = [`
CREATE TABLE letters (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, version TEXT NOT NULL, format TEXT NOT NULL, bytes INTEGER NOT NULL, pages INTEGER,
  date TEXT, subject TEXT, reference TEXT, your_reference TEXT, ministry TEXT, chamber TEXT, dossier TEXT, number TEXT,
  signatories TEXT NOT NULL, on_behalf_of TEXT NOT NULL, text TEXT, text_pages TEXT
) STRICT;
CREATE INDEX letters_by_date ON letters (date);
CREATE INDEX letters_by_ministry ON letters (ministry, date);
CREATE TABLE files (
  path TEXT PRIMARY KEY, letter_id INTEGER REFERENCES letters (id) ON DELETE CASCADE, sha256 TEXT, version TEXT NOT NULL, error_code TEXT, error_message TEXT, line TEXT
) STRICT;
CREATE INDEX files_by_letter ON files (letter_id);
CREATE TABLE sections (
  letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, id TEXT NOT NULL, title TEXT NOT NULL, level INTEGER NOT NULL, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  PRIMARY KEY (letter_id, id)
) STRICT;
CREATE TABLE tables (
  letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, id TEXT NOT NULL, caption TEXT, unit TEXT, rows TEXT NOT NULL, page INTEGER, section TEXT,
  PRIMARY KEY (letter_id, id)
) STRICT;
CREATE TABLE amounts (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, text TEXT NOT NULL, value REAL NOT NULL, value_max REAL, currency TEXT NOT NULL, precision REAL NOT NULL,
  qualifier TEXT, basis TEXT, period TEXT, label TEXT, table_id TEXT, row_label TEXT, column_label TEXT, place TEXT NOT NULL, section TEXT, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL, context TEXT
) STRICT;
CREATE INDEX amounts_by_letter ON amounts (letter_id);
CREATE INDEX amounts_by_value ON amounts (currency, value);
CREATE TABLE kamerstukken (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, text TEXT NOT NULL, dossier TEXT NOT NULL, number TEXT, chamber TEXT, session TEXT, date TEXT, kind TEXT NOT NULL,
  official_id TEXT, url TEXT, place TEXT NOT NULL, section TEXT, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL, context TEXT
) STRICT;
CREATE INDEX kamerstukken_by_letter ON kamerstukken (letter_id);
CREATE INDEX kamerstukken_by_paper ON kamerstukken (dossier, number);
CREATE TABLE motions (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, proposers TEXT NOT NULL, co_signed INTEGER NOT NULL, dossier TEXT, number TEXT, official_id TEXT, mentions TEXT NOT NULL
) STRICT;
CREATE INDEX motions_by_letter ON motions (letter_id);
CREATE INDEX motions_by_paper ON motions (dossier, number);
CREATE TABLE footnotes (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, number INTEGER, mark TEXT, text TEXT NOT NULL, calls TEXT NOT NULL, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL
) STRICT;
CREATE INDEX footnotes_by_letter ON footnotes (letter_id);
CREATE TABLE dates (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, text TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, precision TEXT NOT NULL, implied TEXT NOT NULL,
  place TEXT NOT NULL, section TEXT, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL, context TEXT
) STRICT;
CREATE INDEX dates_by_letter ON dates (letter_id);
CREATE INDEX dates_by_day ON dates (first);
CREATE TABLE "references" (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, type TEXT NOT NULL, text TEXT NOT NULL, official_id TEXT, url TEXT,
  place TEXT NOT NULL, section TEXT, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL, context TEXT
) STRICT;
CREATE INDEX references_by_letter ON "references" (letter_id);
CREATE INDEX references_by_id ON "references" (type, official_id);
CREATE TABLE diagnostics (
  id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE, severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER, start INTEGER, stop INTEGER
) STRICT;
CREATE INDEX diagnostics_by_letter ON diagnostics (letter_id);
CREATE VIRTUAL TABLE letters_fts USING fts5 (subject, text, content='letters', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER letters_added AFTER INSERT ON letters BEGIN
  INSERT INTO letters_fts (rowid, subject, text) VALUES (new.id, new.subject, new.text);
END;
CREATE TRIGGER letters_removed AFTER DELETE ON letters BEGIN
  INSERT INTO letters_fts (letters_fts, rowid, subject, text) VALUES ('delete', old.id, old.subject, old.text);
END;
CREATE VIEW papers_cited AS
  SELECT k.dossier, k.number, k.official_id, count(DISTINCT k.letter_id) AS letters, count(*) AS mentions, min(l.date) AS first_cited, max(l.date) AS last_cited
  FROM kamerstukken k JOIN letters l ON l.id = k.letter_id GROUP BY k.dossier, k.number;
CREATE VIEW largest_amounts AS
  SELECT l.date, l.ministry, l.subject, a.text, a.value, a.currency, a.label, a.page, a.context, l.id AS letter_id
  FROM amounts a JOIN letters l ON l.id = a.letter_id ORDER BY a.value DESC;
CREATE VIEW letters_by_year AS
  SELECT substr(date, 1, 4) AS year, ministry, count(*) AS letters FROM letters GROUP BY 1, 2;
CREATE VIEW motions_followed AS
  SELECT m.dossier, m.number, m.proposers, count(DISTINCT m.letter_id) AS letters, min(l.date) AS first_named, max(l.date) AS last_named
  FROM motions m JOIN letters l ON l.id = m.letter_id GROUP BY m.dossier, m.number, CASE WHEN m.number IS NULL THEN m.proposers END;
CREATE VIEW failures AS SELECT error_code, path, error_message FROM files WHERE error_code IS NOT NULL;
`, `
-- The largest amounts without a sort of all of them.
DROP INDEX amounts_by_value;
CREATE INDEX amounts_by_value ON amounts (value, currency);
CREATE VIEW citations AS
  SELECT k.dossier, k.number, k.kind, l.date, l.ministry, l.subject, k.page, k.context, k.url, (SELECT path FROM files f WHERE f.letter_id = l.id ORDER BY path LIMIT 1) AS path, l.id AS letter_id
  FROM kamerstukken k JOIN letters l ON l.id = k.letter_id;
CREATE VIEW doubts AS
  SELECT d.code, d.severity, d.message, l.date, l.subject, d.page, (SELECT path FROM files f WHERE f.letter_id = l.id ORDER BY path LIMIT 1) AS path, l.id AS letter_id
  FROM diagnostics d JOIN letters l ON l.id = d.letter_id;
`];
