-- Lists ask for a few fields of many cases, and for the cases that somebody wrote something about.
CREATE INDEX field_value_asked ON field_value (case_id, field);
CREATE INDEX field_value_written ON field_value (author, custodian, case_id);
