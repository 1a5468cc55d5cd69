-- The schema and the two accounts of a hub: one migrates, one runs. What the second may do is granted table by table by
-- `serac migrate`; it can add to the audit trail and never change it.
CREATE DATABASE IF NOT EXISTS serac CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER 'serac_migration'@'%' IDENTIFIED BY '@MIGRATION_PASSWORD@';
GRANT ALL ON serac.* TO 'serac_migration'@'%' WITH GRANT OPTION;
CREATE USER 'serac'@'%' IDENTIFIED BY '@PASSWORD@';
