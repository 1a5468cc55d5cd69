-- The first page of a list of cases, by when they were opened, reads no further than it shows.
CREATE INDEX case_file_opened ON case_file (opened_at, reference);
