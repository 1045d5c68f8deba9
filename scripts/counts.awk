# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -f counts.awk LastTestsFailed.log LastTest.log: reads what CTest leaves in Testing/Temporary and prints
# "PASSED FAILED SKIPPED". A QtTest program counts with its own totals, any other program as one. A program
# that failed as a whole (a crash, a time-out, a leak) counts as a failure though its functions passed.

function close_test()
{
    if (name == "")
        return
    if (name in failures) {
        failed += bad > 0 ? bad : 1
        passed += good
    } else {
        passed += totals ? good : 1
    }
    skipped += left
    name = ""
}

FILENAME ~ /LastTestsFailed\.log$/ { sub(/^[0-9]+:/, ""); failures[$0]; next }
/^[0-9]+\/[0-9]+ Testing: / { close_test(); name = $3; good = bad = left = totals = 0 }
/^Totals: [0-9]+ passed, / { good += $2; bad += $4; left += $6; totals = 1 }
END { close_test(); print passed + 0, failed + 0, skipped + 0 }
