# What several steps need; to be sourced from the directory of the project. Nothing here starts by itself.
# shellcheck shell=bash

# The package of Debian that brings a command, where it's missing and may be installed.
bring() {
  local command=$1 package=$2
  command -v "$command" > /dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return
  [ -n "${updated:-}" ] || { apt-get update -qq > /dev/null 2>&1; updated=yes; }
  # A configuration file that is there stays as it is.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "$package" > /dev/null 2>&1
  command -v "$command" > /dev/null
}

# need COMMAND PACKAGE: the same, and ends the step where it can't be had.
need() {
  bring "$1" "$2" || { echo "$1 is missing and could not be installed (Debian: $2)"; exit 1; }
}

# need_node: a Node.js that the tools run on; Debian 12 has an older one, then it is fetched from npm.
need_node() {
  need node nodejs
  need npm npm
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || major === 20 && minor >= 19 ? 0 : 1)' \
    && return
  local own=target/node
  npm install --prefix "$own" --silent --no-audit --no-fund --no-package-lock --no-save --ignore-scripts "node-linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')@22"
  PATH="$PWD/$(dirname "$(find "$own" -path '*/bin/node' | head -n 1)"):$PATH"
  export PATH
  node --version > /dev/null || { echo "Node.js 20.19 or later is missing and could not be installed"; exit 1; }
}

# sh_blocks FILE FROM [TO]: the sh blocks of a document between two headings.
sh_blocks() {
  awk -v from="$2" -v to="${3:-}" '
    $0 == from { inside = 1; next }
    to != "" && $0 == to { inside = 0 }
    inside && $0 == "```sh" { code = 1; next }
    inside && $0 == "```" { code = 0; next }
    inside && code' "$1"
}

# tour_blocks: the tour of README.md, as a script.
tour_blocks() { sh_blocks README.md '## Five-minute tour' '## To production'; }

# free_port PREFERRED: the first port of the loopback address from there on that nobody listens on.
free_port() {
  local port=$1
  while (: <> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do port=$((port + 1)); done
  echo "$port"
}

# await SECONDS LOG PROCESS COMMAND...: until the command succeeds; ends the step, with the log's end, when it does not in time.
await() {
  local seconds=$1 log=$2 process=$3
  shift 3
  for _ in $(seq "$seconds"); do
    "$@" > /dev/null 2>&1 && return
    kill -0 "$process" 2> /dev/null || { tail -n 60 "$log"; echo "ended early; its log is above"; exit 1; }
    sleep 1
  done
  tail -n 60 "$log"
  echo "did not come up in $seconds s; its log is above"
  exit 1
}

# end_group PROCESS: stops a process that was started as a group of its own (set -m), with what it started, and waits for it.
end_group() {
  [ -n "${1:-}" ] && kill -0 "$1" 2> /dev/null || return 0
  kill -TERM -- "-$1" 2> /dev/null || true
  for _ in $(seq 40); do
    kill -0 "$1" 2> /dev/null || break
    sleep 1
  done
  kill -KILL -- "-$1" 2> /dev/null || true
  wait "$1" 2> /dev/null || true
}

# start_demo LOG: starts the demo afresh with the README's command; sets demo (its process), ORIGIN, ISSUERS and health.
start_demo() {
  local log=$1 command
  command=$(sh_blocks README.md '## Two commands' '## Five-minute tour' | head -n 1)
  rm -rf .concordat-demo
  set -m
  bash -c "$command -B -ntp" > "$log" 2>&1 &
  demo=$!
  set +m
  await 600 "$log" "$demo" grep -q 'Ctrl-C stops everything' "$log"
  grep 'answers after' "$log"
  # What the demo printed for the tour, and where it said its health is.
  eval "$(grep -o 'export ORIGIN=http[^ ]* ISSUERS=http[^ ]*' "$log")"
  # shellcheck disable=SC2034 # for who sources this
  health=$(sed -n 's/^ *Health  *\(http[^ ]*\) .*/\1/p' "$log")
}

# check_tour LOG: whether the answers to the tour are what the README promises.
check_tour() {
  local log=$1 promise
  for promise in '"organisation":' '"state":"active"' '"created":4' '"rejected":1' '"numerator":3,"denominator":4' \
    '"band":"serious"' '"variation":"rural"' '"kind":"paused"' '"approvedBy":["daventry"],"awaited":[]' '"extras":{"amount":"1250.50"' '"step":"equal"'; do
    grep -qF -- "$promise" "$log" || { cat "$log"; echo "the tour does not show: $promise"; exit 1; }
  done
  [ "$(tail -n 1 "$log")" = 404 ] || { tail -n 3 "$log"; echo "Kettering sees the partnership"; exit 1; }
}
