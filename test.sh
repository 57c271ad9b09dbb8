#!/usr/bin/env bash
# Every test of textpass, with nothing to set up first: ./test.sh [--long]
#
#   --long               more and longer random tests, hundreds of simulated towns, and every line of every
#                        language (sets TEXTPASS_LONG=1)
#   TEXTPASS_SEED=1234   the seed of the random tests: give the one that a failed run printed to see it again
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for argument in "$@"; do
  case "$argument" in
    --long)
      export TEXTPASS_LONG=1
      ;;
    -h | --help)
      sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]##*/}"
      exit 0
      ;;
    *)
      echo "test.sh: unknown argument: $argument; it takes --long, or nothing" >&2
      exit 2
      ;;
  esac
done

if ! command -v cargo >/dev/null 2>&1 && [ -f "$HOME/.cargo/env" ]; then
  # shellcheck source=/dev/null
  . "$HOME/.cargo/env"
fi
if ! command -v cargo >/dev/null 2>&1; then
  echo "test.sh: cargo is missing; get Rust 1.89 or newer from https://rustup.rs" >&2
  exit 1
fi

# The tests start Redis servers of their own.
if ! command -v redis-server >/dev/null 2>&1; then
  install="apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends redis-server"
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing redis-server"
    bash -c "$install" >/dev/null || true
  fi
  if ! command -v redis-server >/dev/null 2>&1; then
    echo "test.sh: redis-server 7.0 or newer is missing; install it: sudo sh -c '$install'" >&2
    exit 1
  fi
fi

: "${TEXTPASS_SEED:=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}"
export TEXTPASS_SEED
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-$TEXTPASS_SEED}"
if [ -n "${TEXTPASS_LONG:-}" ]; then
  export PROPTEST_CASES="${PROPTEST_CASES:-5000}"
fi
again="TEXTPASS_SEED=$TEXTPASS_SEED ./test.sh${TEXTPASS_LONG:+ --long}"
echo "seed $TEXTPASS_SEED"

# Building shows its progress: the first time takes minutes.
cargo test --no-run

output=$(mktemp)
trap 'rm -f "$output"' EXIT
SECONDS=0
status=0
cargo test --quiet --no-fail-fast 2>&1 | tee "$output" || status=$?

# "test result: ok. 12 passed; 0 failed; 1 ignored; ..." stands once for each test program.
counts=$(awk '/^test result:/ { passed += $4; failed += $6 } END { printf "%d passed, %d failed", passed, failed }' "$output")
if [ "$status" -eq 0 ]; then
  echo "test.sh: $counts, in ${SECONDS} s (seed $TEXTPASS_SEED)"
else
  echo "test.sh: FAILED: $counts, in ${SECONDS} s; the same again: $again" >&2
fi
exit "$status"
