# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks stand on: a server, measured processes, peers and a report."""
