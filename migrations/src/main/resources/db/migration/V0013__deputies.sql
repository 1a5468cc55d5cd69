-- Who stands in for the chair, the coordinator and the DPO: alone sees an exclusion that names a holder of that role.
-- In effect once somebody has confirmed it, and while the role that it rests on is.
CREATE TABLE deputy (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  role_grant   BINARY(16)  NOT NULL,
  named_by     BINARY(16)  NOT NULL,
  named_at     DATETIME(6) NOT NULL,
  confirmed_by BINARY(16)  NULL,
  confirmed_at DATETIME(6) NULL,
  ended_at     DATETIME(6) NULL,
  event_id     BINARY(16)  NOT NULL,
  mac          BINARY(32)  NULL,
  FOREIGN KEY (role_grant) REFERENCES role_grant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
