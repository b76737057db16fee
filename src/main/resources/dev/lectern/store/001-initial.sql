-- Lectern's library, version 1. Never edited once released; later versions are files of their own.
-- Days are EDTF text, moments are milliseconds since 1970 UTC, UUIDs 16 bytes.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The ledger. Rows stay when a digest is removed, so that its number is never used again.
CREATE TABLE digests (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      BLOB NOT NULL,
  name      TEXT NOT NULL,
  format    TEXT NOT NULL,
  sha256    TEXT NOT NULL UNIQUE,
  kept      TEXT,                        -- SHA-256 of the bytes kept, where lines were made blank since
  bytes     INTEGER NOT NULL,
  papers    INTEGER NOT NULL DEFAULT 0,
  printed   TEXT,                        -- the capture day as the page prints it
  near      TEXT,                        -- a day near it that an address or a tool states
  stated    TEXT,                        -- the capture day as the user states it
  captured  TEXT,                        -- what follows from all evidence
  page_year INTEGER NOT NULL DEFAULT 0,  -- the year of dates without one; 0: not known
  evidence  TEXT NOT NULL DEFAULT 'none',
  reading   INTEGER NOT NULL DEFAULT 1,  -- which reading of its bytes counts
  imported  INTEGER NOT NULL,
  removed   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What each reading of a digest found of its capture day, where it was read more than once.
CREATE TABLE readings (
  digest  INTEGER NOT NULL REFERENCES digests,
  reading INTEGER NOT NULL,
  printed TEXT,
  near    TEXT,
  PRIMARY KEY (digest, reading)
) STRICT, WITHOUT ROWID;

-- A digest's exact bytes, in deflated pieces of 1 MB.
CREATE TABLE digest_chunks (
  digest INTEGER NOT NULL REFERENCES digests,
  piece  INTEGER NOT NULL,
  bytes  BLOB NOT NULL,
  UNIQUE (digest, piece)
) STRICT;

-- Abstracts stand apart, so that papers are quick to scan and an abstract seen thrice is kept once.
CREATE TABLE abstracts (
  id   INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE papers (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid          BLOB NOT NULL UNIQUE,
  key           TEXT COLLATE NOCASE UNIQUE,
  -- derived from appearances and corrections
  title         TEXT NOT NULL,
  abstract      INTEGER REFERENCES abstracts,
  published     TEXT,
  year_inferred INTEGER NOT NULL DEFAULT 0,
  author_count  INTEGER NOT NULL DEFAULT 0,
  comments      INTEGER,
  upvotes       INTEGER,
  organization  TEXT,                    -- slug, tab, name
  arxiv         TEXT,
  doi           TEXT,
  traits        INTEGER NOT NULL DEFAULT 0,
  fields        TEXT NOT NULL,           -- the rest, as JSON
  -- the user's own
  status        INTEGER NOT NULL DEFAULT 0,
  starred       INTEGER NOT NULL DEFAULT 0,
  rating        INTEGER NOT NULL DEFAULT 0,
  -- the paper's own life
  added         INTEGER NOT NULL,
  by_hand       INTEGER NOT NULL DEFAULT 0,
  seen          INTEGER NOT NULL DEFAULT 0, -- in how many digests
  trashed       INTEGER,
  merged_into   INTEGER REFERENCES papers
) STRICT;

-- What a window shows first, so that it need not wait for anything else.
CREATE INDEX papers_in_library ON papers (id)
  WHERE trashed IS NULL AND merged_into IS NULL AND (seen > 0 OR by_hand = 1);

CREATE INDEX papers_merged ON papers (merged_into) WHERE merged_into IS NOT NULL;

-- What one digest said of one paper. `home` is the paper it founded or first joined; a merge moves
-- `paper` alone, so a split can bring it home.
CREATE TABLE appearances (
  id        INTEGER PRIMARY KEY,
  digest    INTEGER NOT NULL REFERENCES digests,
  reading   INTEGER NOT NULL DEFAULT 1,
  paper     INTEGER NOT NULL REFERENCES papers,
  home      INTEGER NOT NULL REFERENCES papers,
  position  INTEGER NOT NULL,
  line      INTEGER NOT NULL,
  title     TEXT NOT NULL,
  abstract  INTEGER REFERENCES abstracts,
  published TEXT,
  fields    TEXT NOT NULL
) STRICT;
CREATE INDEX appearances_by_paper ON appearances (paper);
CREATE INDEX appearances_by_digest ON appearances (digest, position);

-- The appearances that count: of digests in the library, as they were read last.
CREATE VIEW shown AS
  SELECT a.* FROM appearances a JOIN digests d ON d.id = a.digest
  WHERE d.removed = 0 AND a.reading = d.reading;

-- By what a draft finds its paper: hashes of arXiv number, DOI and title key.
CREATE TABLE matching_keys (
  hash  INTEGER NOT NULL,
  paper INTEGER NOT NULL,
  PRIMARY KEY (hash, paper)
) STRICT, WITHOUT ROWID;

-- Where alike papers meet: a few hashes of title and abstract; see decision 004.
CREATE TABLE likeness (
  hash   INTEGER NOT NULL,
  paper  INTEGER NOT NULL,
  sketch INTEGER NOT NULL,
  PRIMARY KEY (hash, paper)
) STRICT, WITHOUT ROWID;

-- Pairs that were found alike, the smaller number first; derived, but for those with why 'match'.
CREATE TABLE possible_duplicates (
  paper    INTEGER NOT NULL,
  other    INTEGER NOT NULL,
  likeness REAL NOT NULL,
  why      TEXT NOT NULL,
  PRIMARY KEY (paper, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX possible_duplicates_by_other ON possible_duplicates (other);

-- Papers that were deleted for good: hashes by which an import knows them again, and no more.
CREATE TABLE tombstones (
  hash  INTEGER NOT NULL,
  kind  TEXT NOT NULL,                   -- arxiv, doi or title
  grave INTEGER NOT NULL,                -- the number the paper had
  PRIMARY KEY (hash, kind, grave)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstones_by_grave ON tombstones (grave);

CREATE TABLE corrections (
  paper INTEGER NOT NULL REFERENCES papers,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (paper, field)
) STRICT, WITHOUT ROWID;

-- Citation keys and UUIDs that papers once had still lead to them.
CREATE TABLE former_keys (
  key   TEXT PRIMARY KEY COLLATE NOCASE,
  paper INTEGER NOT NULL REFERENCES papers
) STRICT, WITHOUT ROWID;
CREATE INDEX former_keys_by_paper ON former_keys (paper);

CREATE TABLE tags (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT NOT NULL COLLATE NOCASE UNIQUE,
  color TEXT
) STRICT;

CREATE TABLE paper_tags (
  tag   INTEGER NOT NULL REFERENCES tags,
  paper INTEGER NOT NULL REFERENCES papers,
  PRIMARY KEY (tag, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_tags_by_paper ON paper_tags (paper);

-- Markdown. `sender` is empty for the user's own.
CREATE TABLE notes (
  paper  INTEGER NOT NULL REFERENCES papers,
  sender TEXT NOT NULL DEFAULT '',
  body   TEXT NOT NULL,
  PRIMARY KEY (paper, sender)
) STRICT;

-- What the user's own notes name in [[links]]; derived from them.
CREATE TABLE note_links (
  paper  INTEGER NOT NULL REFERENCES papers,
  target TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (paper, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_links_by_target ON note_links (target);

CREATE TABLE highlights (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    BLOB NOT NULL UNIQUE,
  paper   INTEGER NOT NULL REFERENCES papers,
  place   TEXT NOT NULL,
  quote   TEXT NOT NULL,
  prefix  TEXT NOT NULL,
  suffix  TEXT NOT NULL,
  start   INTEGER NOT NULL,              -- code points in the verbatim text
  "end"   INTEGER NOT NULL,
  color   TEXT NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  sender  TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX highlights_by_paper ON highlights (paper);

CREATE TABLE lists (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE
) STRICT;

CREATE TABLE list_papers (
  list      INTEGER NOT NULL REFERENCES lists,
  paper     INTEGER NOT NULL REFERENCES papers,
  place     INTEGER NOT NULL,
  presenter TEXT,
  day       TEXT,
  remark    TEXT,
  PRIMARY KEY (list, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_papers_by_paper ON list_papers (paper);

CREATE TABLE searches (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT NOT NULL COLLATE NOCASE UNIQUE,
  query TEXT NOT NULL
) STRICT;

CREATE TABLE attachments (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   BLOB NOT NULL UNIQUE,
  paper  INTEGER NOT NULL REFERENCES papers,
  path   TEXT NOT NULL,                  -- relative to the library's folder where possible
  sha256 TEXT,
  bytes  INTEGER
) STRICT;
CREATE INDEX attachments_by_paper ON attachments (paper);

-- Pairs that the user said are not the same paper; the smaller number first.
CREATE TABLE distinct_papers (
  paper INTEGER NOT NULL REFERENCES papers,
  other INTEGER NOT NULL REFERENCES papers,
  PRIMARY KEY (paper, other)
) STRICT, WITHOUT ROWID;

-- The journal: a step of the user's, its parts, and a row for each thing a part touched.
CREATE TABLE steps (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  origin    TEXT NOT NULL,
  time      INTEGER NOT NULL,
  revision  INTEGER NOT NULL,            -- of the library when the row was last written
  undone_by INTEGER,                     -- the step that took this one back
  redoable  INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX steps_by_revision ON steps (revision);

CREATE TABLE step_parts (
  step    INTEGER NOT NULL REFERENCES steps,
  part    INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  version INTEGER NOT NULL,
  head    TEXT NOT NULL,                 -- JSON
  things  INTEGER NOT NULL,
  PRIMARY KEY (step, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_things (
  step   INTEGER NOT NULL,
  part   INTEGER NOT NULL,
  thing  INTEGER NOT NULL,
  paper  INTEGER NOT NULL,
  before TEXT,
  after  TEXT,
  PRIMARY KEY (step, part, thing)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_things_by_paper ON step_things (paper);

-- Words as dev.lectern.text.Analyzer makes them, separated by spaces; rebuilt when it changes.
CREATE VIRTUAL TABLE words USING fts5 (
  title, abstract, author, note,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- Words of an import gather in memory up to this size before they are merged: twice as fast.
INSERT INTO words (words, rank) VALUES ('hashsize', 67108864);
-- One leaf of its index to a page of the file.
INSERT INTO words (words, rank) VALUES ('pgsz', 8000);

-- The files of words beside a large library, each for 65,536 paper numbers, and the papers whose words
-- have changed since their file was made.
CREATE TABLE word_files (
  number INTEGER PRIMARY KEY,
  file   TEXT NOT NULL
) STRICT;

CREATE TABLE stale_words (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  paper INTEGER NOT NULL
) STRICT;

INSERT INTO meta (name, value) VALUES ('revision', '0');
