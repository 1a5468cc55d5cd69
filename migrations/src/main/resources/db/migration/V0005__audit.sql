-- The audit trail. The running account may INSERT and SELECT here and nothing else, save for the head.
CREATE TABLE audit_event (
  seq            BIGINT      NOT NULL PRIMARY KEY,
  event_id       BINARY(16)  NOT NULL UNIQUE,
  at             DATETIME(6) NOT NULL,
  kind           VARCHAR(40) NOT NULL,
  actor          BINARY(16)  NULL,
  agency         BINARY(16)  NULL,
  role           VARCHAR(20) NULL,
  purpose        VARCHAR(40) NULL,
  request_id     BINARY(16)  NOT NULL,
  refers_to      BIGINT      NULL,
  outcome        VARCHAR(20) NOT NULL,
  policy_version VARCHAR(64) NULL,
  leaf           MEDIUMBLOB  NOT NULL COMMENT 'canonical bytes (RFC 8785); what is hashed',
  leaf_hash      BINARY(32)  NOT NULL COMMENT 'RFC 9162 section 2.1.1',
  prev_hash      BINARY(32)  NOT NULL UNIQUE,
  chain_hash     BINARY(32)  NOT NULL UNIQUE COMMENT 'SHA-256(prev_hash || leaf_hash)',
  KEY audit_event_at (at, seq),
  KEY audit_event_actor (actor, seq),
  KEY audit_event_request (request_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What the leaf says about cases and fields, laid out for searching; always derivable from the leaf.
CREATE TABLE audit_entry (
  seq     BIGINT      NOT NULL,
  ordinal INT         NOT NULL,
  case_id BINARY(16)  NOT NULL,
  field   VARCHAR(60) NULL,
  level   VARCHAR(10) NULL,
  PRIMARY KEY (seq, ordinal),
  KEY audit_entry_case (case_id, seq),
  KEY audit_entry_field (field, seq)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The personal part, under a case's key or the partnership's; the leaf commits to it with a salt kept inside.
CREATE TABLE audit_restricted (
  seq        BIGINT     NOT NULL PRIMARY KEY,
  case_id    BINARY(16) NULL,
  ciphertext MEDIUMBLOB NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_head (
  id         TINYINT    NOT NULL PRIMARY KEY CHECK (id = 1),
  seq        BIGINT     NOT NULL,
  chain_hash BINARY(32) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO audit_head (id, seq, chain_hash) VALUES (1, 0, UNHEX(SHA2('', 256)));
