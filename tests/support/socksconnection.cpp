// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/proxyconnection.h"

#include <QtEndian>

namespace AsyncFetcher {

namespace {

enum Method : char { NoCredentials = 0, UserAndPassword = 2, NoneFits = char(0xff) };
enum AddressType : char { Ip4 = 1, Name = 3, Ip6 = 4 };
enum Answer : char { Succeeded = 0, NotAllowed = 2, Refused = 5, UnknownCommand = 7 };

qsizetype byteAt(const QByteArray &bytes, qsizetype at)
{
    return qsizetype(uchar(bytes.at(at)));
}

} // namespace

void SocksConnection::received(QByteArray bytes)
{
    m_bytes += bytes;
    bool goesOn = true;
    while (goesOn) {
        switch (m_phase) {
        case Phase::Greeting:
            goesOn = greet();
            break;
        case Phase::Credentials:
            goesOn = judge();
            break;
        case Phase::Request:
            goesOn = connectAsAsked();
            break;
        case Phase::Done:
            return;
        }
    }
}

bool SocksConnection::greet()
{
    if (m_bytes.size() < 2 || m_bytes.size() < 2 + byteAt(m_bytes, 1))
        return false;
    const Method wanted = options().user.isEmpty() ? NoCredentials : UserAndPassword;
    const bool offered = m_bytes.mid(2, byteAt(m_bytes, 1)).contains(wanted);
    m_bytes.remove(0, 2 + byteAt(m_bytes, 1));
    if (!offered) {
        log().refused();
        endAfter(QByteArray("\x05") + char(NoneFits));
        return false;
    }
    client()->write(QByteArray("\x05") + char(wanted));
    m_phase = wanted == NoCredentials ? Phase::Request : Phase::Credentials;
    return true;
}

bool SocksConnection::judge()
{
    if (m_bytes.size() < 2)
        return false;
    const qsizetype userSize = byteAt(m_bytes, 1);
    if (m_bytes.size() < 3 + userSize || m_bytes.size() < 3 + userSize + byteAt(m_bytes, 2 + userSize))
        return false;
    const QByteArray user = m_bytes.mid(2, userSize);
    const QByteArray password = m_bytes.mid(3 + userSize, byteAt(m_bytes, 2 + userSize));
    m_bytes.remove(0, 3 + user.size() + password.size());
    if (user != options().user || password != options().password) {
        log().refused();
        endAfter(QByteArray("\x01\x01", 2));
        return false;
    }
    client()->write(QByteArray("\x01\x00", 2));
    m_phase = Phase::Request;
    return true;
}

bool SocksConnection::connectAsAsked()
{
    if (m_bytes.size() < 5)
        return false;
    const char type = m_bytes.at(3);
    const qsizetype begin = type == Name ? 5 : 4;
    const qsizetype size = type == Name ? byteAt(m_bytes, 4) : type == Ip4 ? 4 : 16;
    if (m_bytes.size() < begin + size + 2)
        return false;
    QByteArray host = m_bytes.mid(begin, size);
    if (type == Ip4)
        host = QHostAddress(qFromBigEndian<quint32>(host.constData())).toString().toLatin1();
    else if (type == Ip6)
        host = '[' + QHostAddress(reinterpret_cast<const quint8 *>(host.constData())).toString().toLatin1() +
               ']';
    const auto port = qFromBigEndian<quint16>(m_bytes.constData() + begin + size);
    const char command = m_bytes.at(1);
    m_bytes.remove(0, begin + size + 2);
    m_phase = Phase::Done;
    log().asked("CONNECT " + host + ':' + QByteArray::number(port), {});
    if (command != 1)
        answer(UnknownCommand);
    else if (options().refusesTunnels)
        answer(NotAllowed);
    else
        connectUpstream(port);
    return false;
}

void SocksConnection::answer(char code)
{
    const QByteArray bytes = QByteArray("\x05") + code + QByteArray("\x00\x01\x7f\x00\x00\x01\x00\x00", 8);
    if (code == Succeeded)
        client()->write(bytes);
    else
        endAfter(bytes);
}

void SocksConnection::upstreamConnected()
{
    answer(Succeeded);
    upstream()->write(std::exchange(m_bytes, {}));
    relay();
}

void SocksConnection::upstreamRefused()
{
    answer(Refused);
}

} // namespace AsyncFetcher
