# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The library for other programs: find_package(AsyncFetcher), target AsyncFetcher::Core,
# #include <asyncfetcher/core/fetcher.h>.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/AsyncFetcher)

target_compile_features(fetcher_core PUBLIC cxx_std_20)
# The headers name each other from the root of the source tree: "core/base/result.h".
target_include_directories(fetcher_core INTERFACE
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/asyncfetcher>)

install(TARGETS fetcher_core EXPORT AsyncFetcherTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
# Headers that show libraries we use inside stay inside.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/asyncfetcher
    COMPONENT development
    FILES_MATCHING PATTERN "*.h"
    PATTERN "http1" EXCLUDE
    PATTERN "contentdecoder.h" EXCLUDE
    PATTERN "contentstage.h" EXCLUDE
    PATTERN "logfile.h" EXCLUDE
    PATTERN "store" EXCLUDE)

install(EXPORT AsyncFetcherTargets NAMESPACE AsyncFetcher:: DESTINATION ${package_dir} COMPONENT development)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/AsyncFetcherConfig.cmake.in
    ${CMAKE_CURRENT_BINARY_DIR}/AsyncFetcherConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/AsyncFetcherConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/AsyncFetcherConfig.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/AsyncFetcherConfigVersion.cmake
    DESTINATION ${package_dir} COMPONENT development)
