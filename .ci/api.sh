#!/bin/bash
# Lets schemathesis loose on `offprint serve` and its own OpenAPI description: .ci/api.sh OFFPRINT SCHEMATHESIS [EXAMPLES]
set -euo pipefail

readonly OFFPRINT=$1 SCHEMATHESIS=$2 EXAMPLES=${3:-100}
cd "$(dirname "$0")/.."
log=$(mktemp)
# Made-up URLs are not to be asked for.
"$OFFPRINT" serve --no-config --no-urls --listen 127.0.0.1:0 2>"$log" &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$log"' EXIT
for _ in $(seq 100); do
    origin=$(sed -n 's|.*\(http://[0-9.:]*\)/.*|\1|p' "$log")
    [[ -n $origin ]] && break
    sleep 0.1
done
# A page without an article, and a URL or selector that means nothing, are valid requests that give 422; a URL gives 403 here.
SCHEMATHESIS_HOOKS=.ci/api_hooks.py "$SCHEMATHESIS" --config-file .ci/schemathesis.toml run "$origin/openapi.json" \
    --seed 1 --max-examples "$EXAMPLES" --suppress-health-check=all --no-color
# Whatever came, it still answers.
curl -sf "$origin/healthz" >/dev/null
