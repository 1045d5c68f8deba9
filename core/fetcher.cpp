// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fetcher.h"

#include "core/request/requestlist.h"
#include "core/run/enginethread.h"
#include "core/run/fetchbatch.h"
#include "core/schedule/fetchscheduler.h"

#include <QPromise>
#include <QTimer>

#include <future>

namespace AsyncFetcher {

namespace {

/// How soon a cancelled future is noticed.
constexpr std::chrono::milliseconds CancelInterval{20};

/// Nobody could answer them: a future would never finish.
RunOptions withoutBrakes(RunOptions options)
{
    options.brakes = {};
    return options;
}

} // namespace

/// What runs in the engine thread. Requests are appended to a list that a scheduler works on; when all have
/// ended, the next one begins a new list, so that a Fetcher that lives long does not grow.
class Fetcher::Engine final : public RunObserver
{
public:
    Engine(RunOptions options, TransportFactory factory)
        : m_options(withoutBrakes(std::move(options)))
        , m_factory(factory ? std::move(factory) : createTransport)
        , m_thread([this] { begin(); }, [this] { end(); })
    {
    }

    template <typename Job>
    void send(Job job)
    {
        m_thread.send(std::move(job));
    }

    // From here on: engine thread.

    void add(const std::shared_ptr<FetchBatch> &batch)
    {
        if (!m_transport)
            return batch->failAll(m_startError);
        if (m_ended)
            beginRound();
        for (qsizetype i = 0; i < batch->requests().size(); ++i) {
            m_list->append(batch->requests().at(i));
            m_owners.push_back({batch, i});
        }
        m_batches.push_back(batch);
        if (batch->requests().isEmpty())
            batch->checkDone();
        m_ended = false;
        m_cancelCheck->start();
        m_scheduler->addRows(m_list->count() - batch->requests().size());
    }

    void cancelAll()
    {
        for (const auto &batch : m_batches)
            batch->cancel();
        cancelCancelled();
    }

    Statistics statistics()
    {
        Statistics all = m_earlier;
        if (m_scheduler)
            all.add(m_scheduler->statistics(true));
        return all;
    }

    void rowEnded(HttpResponse response) override
    {
        const Owner &owner = m_owners[indexOf(response.requestId)];
        owner.batch->take(owner.index, std::move(response));
    }
    bool hasRoom() const override { return true; }
    void allEnded() override
    {
        m_ended = true;
        m_batches.clear();
        m_cancelCheck->stop();
    }

private:
    struct Owner
    {
        std::shared_ptr<FetchBatch> batch;
        qsizetype index;
    };

    void begin()
    {
        m_cancelCheck = std::make_unique<QTimer>();
        m_cancelCheck->setInterval(CancelInterval);
        QObject::connect(m_cancelCheck.get(), &QTimer::timeout, m_cancelCheck.get(),
                         [this] { cancelCancelled(); });
        auto transport = m_factory({m_options.proxy, m_options.tls, {}, &m_clock});
        if (transport)
            m_transport = std::move(*transport);
        else
            m_startError = transport.error().toString();
    }

    void beginRound()
    {
        if (m_scheduler)
            m_earlier.add(m_scheduler->statistics(true));
        m_owners.clear();
        m_list = std::make_shared<RequestList>();
        m_scheduler = std::make_unique<FetchScheduler>(FetchScheduler::Setup{
            m_list, {}, m_options, std::make_shared<RunTable>(0), m_transport.get(), this, &m_clock, {}});
    }

    void cancelCancelled()
    {
        QList<RequestId> rows;
        for (quint32 index = 0; index < m_owners.size(); ++index)
            if (m_owners[index].batch->isToBeCancelled(m_owners[index].index))
                rows.append(requestId(index));
        if (!rows.isEmpty())
            m_scheduler->cancel(rows);
    }

    void end()
    {
        m_scheduler.reset();
        m_transport.reset();
        m_cancelCheck.reset();
        m_owners.clear();
        m_batches.clear(); // a promise that goes unfinished cancels its future
    }

    RunOptions m_options;
    TransportFactory m_factory;
    QString m_startError;
    SystemClock m_clock;
    std::unique_ptr<HttpTransport> m_transport;
    std::shared_ptr<RequestList> m_list;
    std::unique_ptr<FetchScheduler> m_scheduler;
    std::unique_ptr<QTimer> m_cancelCheck;
    std::vector<Owner> m_owners; ///< by request id
    std::vector<std::shared_ptr<FetchBatch>> m_batches;
    Statistics m_earlier;
    bool m_ended = true;
    EngineThread m_thread; ///< last: ends first, while the rest is there
};

Fetcher::Fetcher(RunOptions options, TransportFactory transport)
    : m_engine(std::make_unique<Engine>(std::move(options), std::move(transport)))
{
}

Fetcher::~Fetcher() = default;

QFuture<HttpResponse> Fetcher::fetch(HttpRequest request)
{
    auto promise = std::make_shared<QPromise<HttpResponse>>();
    promise->start();
    QFuture<HttpResponse> future = promise->future();
    auto batch = FetchBatch::make({std::move(request)}, promise, [promise](QList<HttpResponse> all) {
        promise->addResult(std::move(all.first()));
    });
    m_engine->send([engine = m_engine.get(), batch = std::move(batch)] { engine->add(batch); });
    return future;
}

QFuture<QList<HttpResponse>> Fetcher::fetchAll(QList<HttpRequest> requests)
{
    auto promise = std::make_shared<QPromise<QList<HttpResponse>>>();
    promise->setProgressRange(0, int(requests.size()));
    promise->start();
    QFuture<QList<HttpResponse>> future = promise->future();
    auto batch = FetchBatch::make(std::move(requests), promise,
                                  [promise](QList<HttpResponse> all) { promise->addResult(std::move(all)); });
    m_engine->send([engine = m_engine.get(), batch = std::move(batch)] { engine->add(batch); });
    return future;
}

void Fetcher::cancelAll()
{
    m_engine->send([engine = m_engine.get()] { engine->cancelAll(); });
}

Statistics Fetcher::statistics() const
{
    auto answer = std::make_shared<std::promise<Statistics>>();
    auto future = answer->get_future();
    m_engine->send([engine = m_engine.get(), answer] { answer->set_value(engine->statistics()); });
    return future.get();
}

} // namespace AsyncFetcher
