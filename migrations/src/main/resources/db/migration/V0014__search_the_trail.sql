-- Each way of looking for events walks one index in the order of the trail: the sequence comes last in every one of them.
CREATE INDEX audit_event_agency ON audit_event (agency, seq);
CREATE INDEX audit_event_kind ON audit_event (kind, seq);
CREATE INDEX audit_event_purpose ON audit_event (purpose, seq);
CREATE INDEX audit_event_outcome ON audit_event (outcome, seq);
-- Who has been shown anything of a case, without reading its entries.
CREATE INDEX audit_entry_seen ON audit_entry (case_id, level, seq);
