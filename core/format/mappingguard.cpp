// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/mappingguard.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <mutex>

namespace AsyncFetcher {

namespace {

struct Slot
{
    std::atomic<bool> isTaken{false};
    std::atomic<quintptr> start{0};
    std::atomic<quintptr> end{0};
    std::atomic<bool> isBroken{false};
};

constexpr size_t MostMappings = 64;
std::array<Slot, MostMappings> slots;
struct sigaction previousAction;

/// Async-signal-safe: it reads atomics, and mmap() is a system call that takes no lock of ours.
void takeFault(int, siginfo_t *info, void *)
{
    const auto address = quintptr(info->si_addr);
    for (Slot &slot : slots) {
        const quintptr start = slot.start.load();
        const quintptr end = slot.end.load();
        if (address < start || address >= end)
            continue;
        const quintptr page = address - address % quintptr(sysconf(_SC_PAGESIZE));
        void *const put = mmap(reinterpret_cast<void *>(page), end - page, PROT_READ,
                               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (put == MAP_FAILED)
            break;
        slot.isBroken.store(true);
        return;
    }
    // Not ours: it happens again, and whoever was there before us takes it.
    sigaction(SIGBUS, &previousAction, nullptr);
}

void watch()
{
    struct sigaction action
    {
    };
    action.sa_sigaction = takeFault;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &previousAction);
}

} // namespace

MappingGuard::MappingGuard(const uchar *start, qint64 bytes)
{
    static std::once_flag once;
    std::call_once(once, watch);
    for (size_t i = 0; i < slots.size() && m_slot < 0; ++i)
        if (!slots[i].isTaken.exchange(true))
            m_slot = int(i);
    if (m_slot < 0)
        return;
    Slot &slot = slots[size_t(m_slot)];
    slot.isBroken.store(false);
    slot.end.store(quintptr(start) + quintptr(bytes));
    slot.start.store(quintptr(start));
}

MappingGuard::~MappingGuard()
{
    if (m_slot < 0)
        return;
    Slot &slot = slots[size_t(m_slot)];
    slot.end.store(0);
    slot.start.store(0);
    slot.isTaken.store(false);
}

bool MappingGuard::isBroken() const
{
    return m_slot >= 0 && slots[size_t(m_slot)].isBroken.load();
}

} // namespace AsyncFetcher
