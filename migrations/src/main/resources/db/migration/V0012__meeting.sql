-- The meeting itself: where it is joined, whether it takes place, who is expected and who was there.
ALTER TABLE conference
  ADD COLUMN link VARCHAR(500) NULL COMMENT 'https; beside or in place of a room',
  ADD COLUMN cancelled_at DATETIME(6) NULL,
  ADD COLUMN cancelled_because VARCHAR(20) NULL;

-- Agencies expected at a conference, whatever items they are invited to. Opens nothing.
CREATE TABLE expected_agency (
  conference  BINARY(16)  NOT NULL,
  agency      BINARY(16)  NOT NULL,
  expected_by BINARY(16)  NOT NULL,
  event_id    BINARY(16)  NOT NULL,
  PRIMARY KEY (conference, agency),
  FOREIGN KEY (conference) REFERENCES conference (id),
  FOREIGN KEY (agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who comes in somebody's place, to this conference only. Opens nothing: the agency's invitation and the deputy's
-- own role and undertaking do.
CREATE TABLE conference_deputy (
  conference   BINARY(16)  NOT NULL,
  person       BINARY(16)  NOT NULL COMMENT 'who cannot come',
  agency       BINARY(16)  NOT NULL,
  deputy       BINARY(16)  NOT NULL,
  named_at     DATETIME(6) NOT NULL,
  ended_at     DATETIME(6) NULL,
  event_id     BINARY(16)  NOT NULL,
  PRIMARY KEY (conference, person, agency),
  FOREIGN KEY (conference) REFERENCES conference (id),
  FOREIGN KEY (person) REFERENCES person (id),
  FOREIGN KEY (deputy) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  CHECK (person <> deputy)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who was there for which item. No row: expected. Opens nothing.
CREATE TABLE attendance (
  item        BINARY(16)  NOT NULL,
  person      BINARY(16)  NOT NULL,
  agency      BINARY(16)  NOT NULL,
  state       VARCHAR(12) NOT NULL CHECK (state IN ('expected', 'present', 'apologies', 'left')),
  recorded_by BINARY(16)  NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  event_id    BINARY(16)  NOT NULL,
  PRIMARY KEY (item, person, agency),
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  FOREIGN KEY (person) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which entries of a case's values came of which item: decisions, ratings, the next review, why it was closed.
CREATE TABLE outcome_entry (
  entry    BINARY(16) NOT NULL PRIMARY KEY,
  item     BINARY(16) NOT NULL,
  event_id BINARY(16) NOT NULL,
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  KEY outcome_entry_item (item)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
