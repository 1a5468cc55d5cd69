#!/usr/bin/env bash
# Prints accounts.sql with the passwords of two files in place, to be given to MySQL by its administrator:
#   docker/database/accounts.sh PASSWORD-FILE MIGRATION-PASSWORD-FILE | mysql -u root -p
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

password() {
  local read
  read=$(head -n 1 "$1")
  [[ $read =~ ^[A-Za-z0-9_-]{20,}$ ]] ||
    { echo "accounts: $1 must hold one line of 20 or more letters, digits, - or _" >&2 && exit 1; }
  echo "$read"
}

running=$(password "${1:?name the file with the password of the running account}")
migrating=$(password "${2:?name the file with the password of the migrating account}")
sed -e "s/@PASSWORD@/$running/" -e "s/@MIGRATION_PASSWORD@/$migrating/" "$here/accounts.sql"
