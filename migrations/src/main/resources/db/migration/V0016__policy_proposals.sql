-- Why a policy set was proposed, and that it was turned down. No case stands behind either.
ALTER TABLE policy_set
  ADD COLUMN reason     VARCHAR(2000) NOT NULL DEFAULT '',
  ADD COLUMN refused_by BINARY(16)    NULL,
  ADD COLUMN refused_at DATETIME(6)   NULL;
