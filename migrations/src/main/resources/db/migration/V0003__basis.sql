-- On what basis a value may be shared: agreements, consents, decisions to share without consent.
CREATE TABLE sharing_agreement (
  id        BINARY(16)   NOT NULL PRIMARY KEY,
  code      VARCHAR(60)  NOT NULL UNIQUE,
  title     VARCHAR(200) NOT NULL,
  starts_on DATE         NOT NULL,
  ends_on   DATE         NULL,
  event_id  BINARY(16)   NOT NULL,
  mac       BINARY(32)   NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE agreement_party (
  agreement BINARY(16) NOT NULL,
  agency    BINARY(16) NOT NULL,
  PRIMARY KEY (agreement, agency),
  FOREIGN KEY (agreement) REFERENCES sharing_agreement (id),
  FOREIGN KEY (agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- No row for a kind of scope means all of it.
CREATE TABLE agreement_scope (
  agreement BINARY(16)  NOT NULL,
  kind      VARCHAR(10) NOT NULL CHECK (kind IN ('category', 'purpose')),
  word      VARCHAR(60) NOT NULL,
  PRIMARY KEY (agreement, kind, word),
  FOREIGN KEY (agreement) REFERENCES sharing_agreement (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Append-only. NULL in a scope column covers all. `state` is what the person said.
CREATE TABLE consent_record (
  id               BINARY(16)  NOT NULL PRIMARY KEY,
  case_id          BINARY(16)  NOT NULL,
  subject_id       BINARY(16)  NOT NULL,
  state            VARCHAR(16) NOT NULL CHECK (state IN ('given', 'refused', 'withdrawn', 'cannot-decide')),
  category         VARCHAR(60) NULL,
  recipient_agency BINARY(16)  NULL,
  recipient_sector VARCHAR(40) NULL,
  purpose          VARCHAR(40) NULL,
  said_at          DATETIME(6) NOT NULL,
  ends_at          DATETIME(6) NULL,
  recorded_at      DATETIME(6) NOT NULL,
  recorded_by      BINARY(16)  NOT NULL,
  recorded_agency  BINARY(16)  NOT NULL,
  recorded_role    VARCHAR(20) NOT NULL,
  event_id         BINARY(16)  NOT NULL,
  mac              BINARY(32)  NULL,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (subject_id) REFERENCES subject (id),
  FOREIGN KEY (recipient_agency) REFERENCES agency (id),
  FOREIGN KEY (recorded_agency) REFERENCES agency (id),
  KEY consent_record_case (case_id),
  CHECK (recipient_agency IS NULL OR recipient_sector IS NULL)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A consent or decision made by somebody else opens a custodian's value only once the custodian or the advocate confirms it.
CREATE TABLE basis_confirmation (
  basis        BINARY(16)  NOT NULL COMMENT 'consent_record or share_decision',
  agency       BINARY(16)  NOT NULL,
  role         VARCHAR(20) NOT NULL,
  confirmed_by BINARY(16)  NOT NULL,
  confirmed_at DATETIME(6) NOT NULL,
  event_id     BINARY(16)  NOT NULL,
  mac          BINARY(32)  NULL,
  PRIMARY KEY (basis, agency, role),
  FOREIGN KEY (agency) REFERENCES agency (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A decision to share without consent. Why it was taken is a value of the case.
CREATE TABLE share_decision (
  id               BINARY(16)  NOT NULL PRIMARY KEY,
  case_id          BINARY(16)  NOT NULL,
  subject_id       BINARY(16)  NOT NULL,
  category         VARCHAR(60) NOT NULL,
  purpose          VARCHAR(40) NOT NULL,
  recipient_agency BINARY(16)  NULL,
  recipient_sector VARCHAR(40) NULL,
  gateway          VARCHAR(30) NOT NULL,
  risk_to_life     BOOLEAN     NOT NULL DEFAULT FALSE,
  decided_at       DATETIME(6) NOT NULL,
  ends_at          DATETIME(6) NOT NULL,
  made_by          BINARY(16)  NOT NULL,
  made_agency      BINARY(16)  NOT NULL,
  made_role        VARCHAR(20) NOT NULL,
  renewed_at       DATETIME(6) NULL COMMENT 'made anew after a later refusal',
  event_id         BINARY(16)  NOT NULL,
  mac              BINARY(32)  NULL,
  FOREIGN KEY (case_id) REFERENCES case_file (id),
  FOREIGN KEY (subject_id) REFERENCES subject (id),
  FOREIGN KEY (recipient_agency) REFERENCES agency (id),
  FOREIGN KEY (made_agency) REFERENCES agency (id),
  KEY share_decision_case (case_id),
  CHECK ((recipient_agency IS NULL) <> (recipient_sector IS NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
