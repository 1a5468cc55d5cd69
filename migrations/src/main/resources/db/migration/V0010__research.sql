-- What each invited agency has returned of its search, and when it was reminded. That it is asked follows from the
-- invitation. The notes and lines themselves are values of the case; here stands only how far the return is.
CREATE TABLE research_return (
  item        BINARY(16)  NOT NULL,
  agency      BINARY(16)  NOT NULL,
  state       VARCHAR(10) NOT NULL CHECK (state IN ('started', 'returned', 'nil')),
  changed_by  BINARY(16)  NOT NULL,
  changed_at  DATETIME(6) NOT NULL,
  event_id    BINARY(16)  NOT NULL,
  version     BIGINT      NOT NULL DEFAULT 1,
  PRIMARY KEY (item, agency),
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  FOREIGN KEY (changed_by) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE research_reminder (
  id       BINARY(16)  NOT NULL PRIMARY KEY,
  item     BINARY(16)  NOT NULL,
  agency   BINARY(16)  NOT NULL,
  sent_by  BINARY(16)  NOT NULL,
  sent_at  DATETIME(6) NOT NULL,
  event_id BINARY(16)  NOT NULL,
  FOREIGN KEY (item) REFERENCES agenda_item (id),
  FOREIGN KEY (agency) REFERENCES agency (id),
  FOREIGN KEY (sent_by) REFERENCES person (id),
  KEY research_reminder_item (item, agency)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How many working days before its conference a return is due.
ALTER TABLE partnership ADD COLUMN research_days INT NOT NULL DEFAULT 3;
