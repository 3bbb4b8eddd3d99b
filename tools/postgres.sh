# A throwaway PostgreSQL for the tests. Sourced after env.sh.
# start_postgres exports TEST_POSTGRES_URL, the address of a superuser; it is gone when the script ends.

postgres_programs() {
  if has initdb; then dirname "$(command -v initdb)"; return; fi
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr); do
    [[ -x "$folder/initdb" && -x "$folder/pg_ctl" ]] && { echo "$folder"; return; }
  done
  return 1
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
  [[ -n "${TEST_POSTGRES_URL:-}" ]] && return 0
  local programs
  programs="$(postgres_programs)" || return 1
  if ((EUID == 0)) && ! id postgres >/dev/null 2>&1; then return 1; fi
  PG_PROGRAMS="$programs"
  PG_FOLDER="$(mktemp -d)"
  chmod 755 "$PG_FOLDER"
  if ((EUID == 0)); then chown postgres "$PG_FOLDER"; fi
  local port
  port="$(free_port)"
  say "A throwaway PostgreSQL (about 5 s)"
  (cd / && as_postgres "$programs/initdb" -D "$PG_FOLDER/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync) >"$PG_FOLDER/log" 2>&1 ||
    { cat "$PG_FOLDER/log" >&2; return 1; }
  trap stop_postgres EXIT
  # Durability is of no use here: the folder lives as long as the tests.
  (cd / && as_postgres "$programs/pg_ctl" -D "$PG_FOLDER/data" -l "$PG_FOLDER/server.log" -w start \
    -o "-p $port -h 127.0.0.1 -k $PG_FOLDER -F -c full_page_writes=off -c synchronous_commit=off -c max_connections=200") >/dev/null ||
    { cat "$PG_FOLDER/server.log" >&2; return 1; }
  export TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

stop_postgres() {
  (cd / && as_postgres "$PG_PROGRAMS/pg_ctl" -D "$PG_FOLDER/data" -m immediate stop) >/dev/null 2>&1 || true
  rm -rf "$PG_FOLDER"
}
