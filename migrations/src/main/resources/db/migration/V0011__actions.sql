-- Actions: who is to do what by when. What an action says is values of the case, kept together by `entry`.
-- An open one opens the door of action delivery to its owner's agency, so the rows are signed.
CREATE TABLE case_action (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  case_id      BINARY(16)  NOT NULL,
  item         BINARY(16)  NOT NULL COMMENT 'at which it was agreed',
  entry        BINARY(16)  NOT NULL UNIQUE,
  owner_agency BINARY(16)  NOT NULL,
  owner_person BINARY(16)  NULL,
  due_on       DATE        NOT NULL,
  state        VARCHAR(20) NOT NULL
    CHECK (state IN ('proposed', 'accepted', 'in-progress', 'handed-back', 'done', 'cannot-be-done')),
  agreed_at    DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  event_id     BINARY(16)  NOT NULL,
  mac          BINARY(32)  NULL,
  version      BIGINT      NOT NULL DEFAULT 0,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  FOREIGN KEY (owner_agency) REFERENCES agency (id),
  FOREIGN KEY (owner_person) REFERENCES person (id),
  KEY case_action_case (case_id),
  KEY case_action_owner (owner_agency, state)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
