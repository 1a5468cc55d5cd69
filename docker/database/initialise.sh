# Read by the entry point of the MySQL image when its volume is empty.
bash /opt/serac/accounts.sh /run/secrets/database-password /run/secrets/migration-password | docker_process_sql
