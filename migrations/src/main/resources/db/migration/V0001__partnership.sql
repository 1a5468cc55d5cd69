-- Who takes part: the partnership, its agencies, people and the roles they hold.
CREATE TABLE partnership (
  id            TINYINT      NOT NULL PRIMARY KEY CHECK (id = 1),
  name          VARCHAR(120) NOT NULL,
  wording       VARCHAR(10)  NOT NULL DEFAULT 'survivor' CHECK (wording IN ('survivor', 'victim')),
  host_agency   BINARY(16)   NULL,
  demonstration BOOLEAN      NOT NULL DEFAULT FALSE,
  version       BIGINT       NOT NULL DEFAULT 0
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE agency (
  id              BINARY(16)   NOT NULL PRIMARY KEY,
  code            VARCHAR(60)  NOT NULL UNIQUE,
  name            VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL UNIQUE,
  sector          VARCHAR(40)  NOT NULL,
  first_responder BOOLEAN      NOT NULL DEFAULT FALSE,
  lead_person     BINARY(16)   NULL,
  left_on         DATE         NULL,
  version         BIGINT       NOT NULL DEFAULT 0
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE person (
  id            BINARY(16)   NOT NULL PRIMARY KEY,
  address       VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL UNIQUE,
  name          VARCHAR(120) NOT NULL,
  password_hash VARCHAR(300) NULL,
  status        VARCHAR(10)  NOT NULL CHECK (status IN ('invited', 'active', 'suspended')),
  leaves_on     DATE         NULL,
  created_at    DATETIME(6)  NOT NULL,
  event_id      BINARY(16)   NOT NULL,
  mac           BINARY(32)   NULL,
  version       BIGINT       NOT NULL DEFAULT 0
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A role takes effect when somebody other than its holder has confirmed it.
CREATE TABLE role_grant (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  person       BINARY(16)  NOT NULL,
  agency       BINARY(16)  NULL,
  role         VARCHAR(20) NOT NULL,
  granted_by   BINARY(16)  NULL,
  granted_at   DATETIME(6) NOT NULL,
  confirmed_by BINARY(16)  NULL,
  confirmed_at DATETIME(6) NULL,
  ended_at     DATETIME(6) NULL,
  event_id     BINARY(16)  NOT NULL,
  mac          BINARY(32)  NULL,
  FOREIGN KEY (person) REFERENCES person (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  KEY role_grant_person (person)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Invitation or reset: the link's secret is never stored, only its SHA-256.
CREATE TABLE one_time_link (
  secret_hash BINARY(32)  NOT NULL PRIMARY KEY,
  person      BINARY(16)  NOT NULL,
  purpose     VARCHAR(10) NOT NULL CHECK (purpose IN ('invite', 'reset')),
  made_by     BINARY(16)  NULL COMMENT 'NULL: the operator',
  expires_at  DATETIME(6) NOT NULL,
  used_at     DATETIME(6) NULL,
  FOREIGN KEY (person) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE sign_in_session (
  id_hash      BINARY(32)     NOT NULL PRIMARY KEY,
  person       BINARY(16)     NULL,
  role_grant   BINARY(16)     NULL,
  csrf         BINARY(32)     NOT NULL,
  created_at   DATETIME(6)    NOT NULL,
  last_seen_at DATETIME(6)    NOT NULL,
  KEY sign_in_session_person (person),
  KEY sign_in_session_last_seen (last_seen_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Failed sign-ins per account and per source, to slow guessing down.
CREATE TABLE sign_in_failure (
  bucket     BINARY(32)  NOT NULL,
  window_at  DATETIME(6) NOT NULL,
  failures   INT         NOT NULL,
  PRIMARY KEY (bucket, window_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A repeated submit of one form makes one thing.
CREATE TABLE submission (
  form_id      BINARY(16)   NOT NULL PRIMARY KEY,
  person       BINARY(16)   NOT NULL,
  submitted_at DATETIME(6)  NOT NULL,
  went_to      VARCHAR(300) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Proof that the key file is the one this database was written with: the partnership's own key, wrapped by it.
CREATE TABLE key_check (
  id         TINYINT         NOT NULL PRIMARY KEY CHECK (id = 1),
  ciphertext VARBINARY(1024) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
