# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file per case. Each has a docstring whose first line says what it measures, and run(options, folder)."""
