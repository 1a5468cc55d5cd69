-- Referrals that are not sent yet, prints of identifiers by which a coordinator finds that a case was here before, and links.

-- Belongs to its author in one role for one agency. What was typed is sealed under a key of its own. A row that was sent keeps
-- no key and no content, only which case came of it, so that a second sending makes nothing.
CREATE TABLE referral_draft (
  id         BINARY(16)      NOT NULL PRIMARY KEY,
  author     BINARY(16)      NOT NULL,
  agency     BINARY(16)      NOT NULL,
  role       VARCHAR(20)     NOT NULL,
  started_at DATETIME(6)     NOT NULL,
  saved_at   DATETIME(6)     NOT NULL,
  data_key   VARBINARY(1024) NULL COMMENT 'wrapped; NULL once sent',
  content    MEDIUMBLOB      NULL,
  sent_case  BINARY(16)      NULL,
  FOREIGN KEY (author) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  FOREIGN KEY (sent_case) REFERENCES case_file (id),
  KEY referral_draft_author (author),
  KEY referral_draft_started (started_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- HMAC of a normalised identifier. Without the key file a row says that two values are alike and nothing of what they say.
CREATE TABLE identifier_print (
  value_id   BINARY(16)  NOT NULL PRIMARY KEY,
  case_id    BINARY(16)  NOT NULL,
  subject_id BINARY(16)  NOT NULL,
  sort       VARCHAR(20) NOT NULL,
  print      BINARY(32)  NOT NULL,
  FOREIGN KEY (value_id) REFERENCES field_value (id),
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  KEY identifier_print_case (case_id),
  KEY identifier_print_print (print)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The coordinator says that a referral is about what an earlier case was about.
CREATE TABLE case_link (
  case_id    BINARY(16)  NOT NULL,
  earlier    BINARY(16)  NOT NULL,
  linked_by  BINARY(16)  NOT NULL,
  linked_at  DATETIME(6) NOT NULL,
  event_id   BINARY(16)  NOT NULL,
  PRIMARY KEY (case_id, earlier),
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (earlier) REFERENCES case_file (id),
  FOREIGN KEY (linked_by) REFERENCES person (id),
  CHECK (case_id <> earlier)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- For how many months after a referral another one counts as a repeat; 0: however long it is.
ALTER TABLE partnership ADD COLUMN repeat_months INT NOT NULL DEFAULT 12;
