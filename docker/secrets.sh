#!/usr/bin/env bash
# Makes the passwords that compose.yaml names, once, in docker/secrets (mode 600). What is there is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077
mkdir -p "${1:-secrets}"
for name in root-password database-password migration-password; do
  file=${1:-secrets}/$name
  [ -s "$file" ] || head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=' >"$file"
done
