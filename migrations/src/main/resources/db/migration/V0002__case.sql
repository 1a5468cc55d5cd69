-- Cases, their subjects and the values recorded about them. What a value says is always encrypted.
CREATE TABLE case_file (
  id              BINARY(16)     NOT NULL PRIMARY KEY,
  reference       CHAR(9)        NOT NULL UNIQUE,
  stage           VARCHAR(20)    NOT NULL CHECK (stage IN ('referred', 'research', 'closed')),
  opened_at       DATETIME(6)    NOT NULL,
  referred_by     BINARY(16)     NULL,
  referred_agency BINARY(16)     NULL,
  data_key        VARBINARY(1024) NULL COMMENT 'wrapped; NULL once erased',
  event_id        BINARY(16)     NOT NULL,
  mac             BINARY(32)     NULL,
  version         BIGINT         NOT NULL DEFAULT 0,
  FOREIGN KEY (referred_by) REFERENCES person (id),
  FOREIGN KEY (referred_agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE subject (
  id       BINARY(16)  NOT NULL PRIMARY KEY,
  case_id  BINARY(16)  NOT NULL,
  kind     VARCHAR(20) NOT NULL,
  event_id BINARY(16)  NOT NULL,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  KEY subject_case (case_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Append-only. A value is superseded by a row that names it; entered in error is such a row without content.
CREATE TABLE field_value (
  id               BINARY(16)  NOT NULL PRIMARY KEY,
  case_id          BINARY(16)  NOT NULL,
  subject_id       BINARY(16)  NOT NULL,
  field            VARCHAR(60) NOT NULL,
  entry            BINARY(16)  NOT NULL,
  custodian        BINARY(16)  NOT NULL,
  author           BINARY(16)  NOT NULL,
  recorded_at      DATETIME(6) NOT NULL,
  release_to       VARCHAR(12) NOT NULL CHECK (release_to IN ('private', 'research', 'conference')),
  handling         VARCHAR(4)  NOT NULL CHECK (handling IN ('none', 'p', 'c')),
  kind             VARCHAR(8)  NOT NULL CHECK (kind IN ('fact', 'opinion', 'verbatim')),
  supersedes       BINARY(16)  NULL UNIQUE,
  ciphertext       MEDIUMBLOB  NULL COMMENT 'NULL: entered in error',
  event_id         BINARY(16)  NOT NULL,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (subject_id) REFERENCES subject (id),
  FOREIGN KEY (custodian) REFERENCES agency (id),
  FOREIGN KEY (author) REFERENCES person (id),
  FOREIGN KEY (supersedes) REFERENCES field_value (id),
  KEY field_value_case (case_id),
  KEY field_value_entry (entry),
  CHECK (ciphertext IS NOT NULL OR supersedes IS NOT NULL)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Somebody of an agency whom its lead has named on the case, beyond authors and invitees.
CREATE TABLE named_person (
  case_id   BINARY(16)  NOT NULL,
  person    BINARY(16)  NOT NULL,
  agency    BINARY(16)  NOT NULL,
  named_by  BINARY(16)  NOT NULL,
  named_at  DATETIME(6) NOT NULL,
  event_id  BINARY(16)  NOT NULL,
  mac       BINARY(32)  NULL,
  PRIMARY KEY (case_id, person, agency),
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (person) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The register of conflicts: a person or a whole agency, never both in one row.
CREATE TABLE exclusion (
  id       BINARY(16)  NOT NULL PRIMARY KEY,
  case_id  BINARY(16)  NOT NULL,
  person   BINARY(16)  NULL,
  agency   BINARY(16)  NULL,
  made_by  BINARY(16)  NOT NULL,
  made_at  DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  event_id BINARY(16)  NOT NULL,
  mac      BINARY(32)  NULL,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (person) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  KEY exclusion_case (case_id),
  CHECK ((person IS NULL) <> (agency IS NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
