-- Every row that a rule reads carries the event that made it and a code over what is read of it. A row
-- without a code opens nothing.
ALTER TABLE partnership ADD COLUMN event_id BINARY(16) NULL, ADD COLUMN mac BINARY(32) NULL;
ALTER TABLE agency ADD COLUMN event_id BINARY(16) NULL, ADD COLUMN mac BINARY(32) NULL;
ALTER TABLE conference ADD COLUMN mac BINARY(32) NULL;
ALTER TABLE agenda_item ADD COLUMN mac BINARY(32) NULL;
ALTER TABLE subject ADD COLUMN mac BINARY(32) NULL;
ALTER TABLE field_value ADD COLUMN mac BINARY(32) NULL;

-- Sessions and links say who somebody is; they end by themselves and have no event.
ALTER TABLE sign_in_session ADD COLUMN mac BINARY(32) NULL;
ALTER TABLE one_time_link ADD COLUMN mac BINARY(32) NULL;

-- The passphrase of a download is shown once.
ALTER TABLE pack_download ADD COLUMN shown_at DATETIME(6) NULL;

-- Tells somebody that a value they were shown was entered in error. Append-only.
CREATE TABLE value_notice (
  id       BINARY(16)  NOT NULL PRIMARY KEY,
  person   BINARY(16)  NOT NULL,
  agency   BINARY(16)  NOT NULL,
  case_id  BINARY(16)  NOT NULL,
  field    VARCHAR(60) NOT NULL,
  in_error BINARY(16)  NOT NULL COMMENT 'the value they were shown',
  made_at  DATETIME(6) NOT NULL,
  event_id BINARY(16)  NOT NULL,
  mac      BINARY(32)  NULL,
  FOREIGN KEY (person) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (in_error) REFERENCES field_value (id),
  UNIQUE KEY value_notice_once (person, agency, in_error)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Its reader has dealt with it. Append-only.
CREATE TABLE value_notice_end (
  notice   BINARY(16)  NOT NULL PRIMARY KEY,
  ended_at DATETIME(6) NOT NULL,
  event_id BINARY(16)  NOT NULL,
  mac      BINARY(32)  NULL,
  FOREIGN KEY (notice) REFERENCES value_notice (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
