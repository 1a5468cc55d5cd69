-- A list asks, of each case, for one value that an agency gave.
CREATE INDEX field_value_given ON field_value (case_id, custodian);
