-- Policy sets. The newest one in force decides; files and uploads only propose.
CREATE TABLE policy_set (
  id          BINARY(16)  NOT NULL PRIMARY KEY,
  version     VARCHAR(64) NOT NULL,
  documents   MEDIUMBLOB  NOT NULL,
  active_from DATETIME(6) NULL,
  proposed_by BINARY(16)  NULL,
  proposed_at DATETIME(6) NOT NULL,
  approved_by BINARY(16)  NULL,
  event_id    BINARY(16)  NOT NULL,
  mac         BINARY(32)  NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Vouchers that a bundle has been loaded, by the hash of its bytes.
CREATE TABLE bundle_load (
  bundle_hash BINARY(32)  NOT NULL PRIMARY KEY,
  loaded_at   DATETIME(6) NOT NULL,
  event_id    BINARY(16)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What a bundle has brought, so that it is known again: keyed hashes, never a name or an answer.
CREATE TABLE bundle_item (
  item        BINARY(32) NOT NULL PRIMARY KEY COMMENT 'of kind and name',
  fingerprint BINARY(32) NOT NULL COMMENT 'of all that the bundle said of it',
  object      BINARY(16) NOT NULL,
  event_id    BINARY(16) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
