# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(spdlog REQUIRED)
find_package(fmt REQUIRED)
find_package(simdjson REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Brotli REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(Zstd REQUIRED IMPORTED_TARGET libzstd)

# libexpected-dev is one header without a package file.
find_path(EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)

# libvalijson-dev is headers, used by one file.
find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)

# CLI11 is one folder of headers, used by the command line alone.
find_path(CLI11_INCLUDE_DIR CLI/CLI.hpp REQUIRED)

# node-llhttp ships C sources and a header: they are compiled as a system library would be (no warnings of ours).
find_path(LLHTTP_INCLUDE_DIR llhttp.h PATHS /usr/share/include/llhttp PATH_SUFFIXES llhttp REQUIRED)
find_path(LLHTTP_SOURCE_DIR llhttp.c PATHS /usr/share/llhttp REQUIRED)
add_library(fetcher_llhttp OBJECT
    ${LLHTTP_SOURCE_DIR}/api.c ${LLHTTP_SOURCE_DIR}/http.c ${LLHTTP_SOURCE_DIR}/llhttp.c)
set_target_properties(fetcher_llhttp PROPERTIES POSITION_INDEPENDENT_CODE ON AUTOMOC OFF)
target_include_directories(fetcher_llhttp SYSTEM PUBLIC $<BUILD_INTERFACE:${LLHTTP_INCLUDE_DIR}>)
