-- Conferences, the items on their agendas, who is invited to each and who has given the undertaking.
CREATE TABLE conference (
  id        BINARY(16)   NOT NULL PRIMARY KEY,
  code      VARCHAR(60)  NOT NULL UNIQUE,
  title     VARCHAR(120) NOT NULL,
  place     VARCHAR(200) NOT NULL,
  starts_at DATETIME(6)  NOT NULL,
  ends_at   DATETIME(6)  NOT NULL,
  chair     BINARY(16)   NULL,
  event_id  BINARY(16)   NOT NULL,
  version   BIGINT       NOT NULL DEFAULT 0,
  FOREIGN KEY (chair) REFERENCES person (id),
  CHECK (ends_at > starts_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE agenda_item (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  conference BINARY(16)  NOT NULL,
  case_id    BINARY(16)  NOT NULL,
  position   INT         NOT NULL,
  minutes    INT         NOT NULL,
  stage      VARCHAR(20) NOT NULL CHECK (stage IN ('research', 'pack-sealed', 'in-conference', 'follow-up', 'closed')),
  sealed_at  DATETIME(6) NULL,
  event_id   BINARY(16)  NOT NULL,
  version    BIGINT      NOT NULL DEFAULT 0,
  FOREIGN KEY (conference) REFERENCES conference (id),
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  UNIQUE KEY agenda_item_once (conference, case_id),
  KEY agenda_item_case (case_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE invitation (
  item         BINARY(16)  NOT NULL,
  agency       BINARY(16)  NOT NULL,
  invited_by   BINARY(16)  NOT NULL,
  invited_at   DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  event_id     BINARY(16)  NOT NULL,
  mac          BINARY(32)  NULL,
  PRIMARY KEY (item, agency),
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  FOREIGN KEY (agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Accepted once per person and conference, at the first opening of anything of it.
CREATE TABLE undertaking (
  conference  BINARY(16)  NOT NULL,
  person      BINARY(16)  NOT NULL,
  text_hash   BINARY(32)  NOT NULL,
  accepted_at DATETIME(6) NOT NULL,
  event_id    BINARY(16)  NOT NULL,
  mac         BINARY(32)  NULL,
  PRIMARY KEY (conference, person),
  FOREIGN KEY (conference) REFERENCES conference (id),
  FOREIGN KEY (person) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Thirty minutes of emergency access for one person to one case.
CREATE TABLE emergency_access (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  case_id    BINARY(16)  NOT NULL,
  person     BINARY(16)  NOT NULL,
  agency     BINARY(16)  NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ends_at    DATETIME(6) NOT NULL,
  event_id   BINARY(16)  NOT NULL,
  mac        BINARY(32)  NULL,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (person) REFERENCES person (id),
  KEY emergency_access_case (case_id, person)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A pack that may be fetched once. Its passphrase is derived from the key file and this id, and stored nowhere.
CREATE TABLE pack_download (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  item       BINARY(16)  NOT NULL,
  person     BINARY(16)  NOT NULL,
  role_grant BINARY(16)  NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  FOREIGN KEY (person) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
