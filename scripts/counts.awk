# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -f counts.awk LastTestsFailed.log LastTest.log: reads what CTest leaves in Testing/Temporary and prints
# "PASSED FAILED SKIPPED". A QtTest program counts with its own totals, any other program as one. A program
# that failed as a whole (a crash, a time-out, a leak) counts as a failure though its functions passed.

# A test that ran twice counts as its second run did.
function close_test()
{
    if (name == "")
        return
    is_failed = name in failures
    fails[name] = is_failed ? (bad > 0 ? bad : 1) : 0
    passes[name] = is_failed || totals ? good : 1
    skips[name] = left
    name = ""
}

FILENAME ~ /LastTestsFailed\.log$/ { sub(/^[0-9]+:/, ""); failures[$0]; next }
/^[0-9]+\/[0-9]+ Testing: / { close_test(); name = $3; good = bad = left = totals = 0 }
/^Totals: [0-9]+ passed, / { good = $2; bad = $4; left = $6; totals = 1 }
END {
    close_test()
    for (name in passes) {
        passed += passes[name]
        failed += fails[name]
        skipped += skips[name]
    }
    print passed + 0, failed + 0, skipped + 0
}
