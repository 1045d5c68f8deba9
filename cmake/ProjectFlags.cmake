# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every target of ours links fetcher_flags: one place for the language level, warnings and sanitizers.
add_library(fetcher_flags INTERFACE)
target_compile_features(fetcher_flags INTERFACE cxx_std_20)
target_include_directories(fetcher_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(fetcher_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    ASYNCFETCHER_VERSION="${PROJECT_VERSION}")
target_compile_options(fetcher_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wformat=2 -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(fetcher_flags INTERFACE -Wduplicated-cond -Wlogical-op)
endif()
if(ASYNCFETCHER_WERROR)
    target_compile_options(fetcher_flags INTERFACE -Werror)
endif()

if(ASYNCFETCHER_SANITIZER STREQUAL "address")
    set(sanitizer_flags -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
elseif(ASYNCFETCHER_SANITIZER STREQUAL "thread")
    set(sanitizer_flags -fsanitize=thread -fno-omit-frame-pointer)
elseif(ASYNCFETCHER_SANITIZER)
    message(FATAL_ERROR "ASYNCFETCHER_SANITIZER is \"${ASYNCFETCHER_SANITIZER}\": address or thread")
endif()
if(sanitizer_flags)
    target_compile_options(fetcher_flags INTERFACE ${sanitizer_flags})
    target_link_options(fetcher_flags INTERFACE ${sanitizer_flags})
endif()

# A hundred test programs with what debuggers need: the usual linker takes four times as long for each.
find_program(LLD ld.lld)
if(LLD AND ASYNCFETCHER_TESTS)
    add_link_options(-fuse-ld=lld)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
