#!/bin/sh
# Fail unless kg/draw/bundle is what these sources build: types, tests, and the scripts built once more and compared.
set -eu
cd "$(dirname "$0")"
npm ci --silent --no-audit --no-fund
npm run --silent check
