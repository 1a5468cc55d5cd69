-- What is written here stays. The grants say so too; a trigger also stops the account that migrates.
-- On a MySQL server with a binary log this needs log_bin_trust_function_creators = 1 while it runs.
CREATE TRIGGER audit_event_not_changed BEFORE UPDATE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event is append-only';
CREATE TRIGGER audit_event_not_deleted BEFORE DELETE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event is append-only';

CREATE TRIGGER audit_entry_not_changed BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';
CREATE TRIGGER audit_entry_not_deleted BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';

CREATE TRIGGER audit_restricted_not_changed BEFORE UPDATE ON audit_restricted FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_restricted is append-only';
CREATE TRIGGER audit_restricted_not_deleted BEFORE DELETE ON audit_restricted FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_restricted is append-only';

CREATE TRIGGER audit_head_not_deleted BEFORE DELETE ON audit_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_head is never deleted';

CREATE TRIGGER field_value_not_changed BEFORE UPDATE ON field_value FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'field_value is append-only';
CREATE TRIGGER field_value_not_deleted BEFORE DELETE ON field_value FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'field_value is append-only';

CREATE TRIGGER consent_record_not_changed BEFORE UPDATE ON consent_record FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_record is append-only';
CREATE TRIGGER consent_record_not_deleted BEFORE DELETE ON consent_record FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_record is append-only';
