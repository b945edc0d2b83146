package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import signaldesk.acceptsignal.Webhook;
import signaldesk.adapter.alerts.ChatMessenger;
import signaldesk.adapter.alerts.Whop;
import signaldesk.adapter.lambda.InOrder.Outcome;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrderQueue;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.adapter.memory.MemoryVenueSettings;
import signaldesk.adapter.paper.MemoryPaperStore;
import signaldesk.adapter.paper.PaperBroker;
import signaldesk.alert.AlertMessage;
import signaldesk.desk.Channel;
import signaldesk.desk.PaperSettings;
import signaldesk.executeorder.Budget;
import signaldesk.executeorder.ExecuteOrder;
import signaldesk.executeorder.Limits;
import signaldesk.executeorder.Ports;
import signaldesk.executeorder.Result;
import signaldesk.executeorder.Time;
import signaldesk.executeorder.Venues;
import signaldesk.instrument.Money;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.AlertQueue;
import signaldesk.port.FaultyReceiver;
import signaldesk.sendalert.alarm.Alarms;

/**
 * Webhook, orders and paper venue in memory, in real time, beside a chat that is told over HTTP.
 */
final class RealDesk implements AutoCloseable {
  private static final Duration BUDGET = Duration.ofSeconds(12);

  /** How much later send-alert believes it to be: nothing is waited for, all is told at once. */
  private static final Duration LATER = Duration.ofSeconds(30);

  /** Between two signals, or the second might be as old as the first. */
  private static final Duration APART = Duration.ofMillis(10);

  private final AtomicInteger traded = new AtomicInteger();
  private final Time time = new Apart();
  private final BlockingQueue<AlertMessage> waiting = new LinkedBlockingQueue<>();
  private final MemorySignals signals = new MemorySignals();
  private final MemoryOrders orders = new MemoryOrders();
  private final MemoryOrderQueue orderQueue = new MemoryOrderQueue();
  private final MemoryAccounts accounts = new MemoryAccounts(Configured.accounts());
  private final Webhook webhook;
  private final ExecuteOrder executeOrder;
  private final SendAlert sendAlert;
  private final Thread sending;

  private RealDesk(FaultyReceiver chat, Duration answerTime, boolean waitsForTheChat) {
    AlertQueue alerts =
        waitsForTheChat ? messages -> messages.forEach(this::send) : waiting::addAll;
    webhook =
        new Webhook(
            Configured.hooks(),
            signals,
            orderQueue,
            alerts,
            new MemoryRefusals(),
            time.withZone(ZoneOffset.UTC));
    executeOrder =
        new ExecuteOrder(
            new Ports(
                orders,
                accounts,
                new MemorySwitches(),
                Venues.free(
                    Map.of(
                        "exact",
                        new PaperBroker(
                            new MemoryPaperStore(),
                            new MemoryVenueSettings(
                                new PaperSettings(0, Map.of("MNQ1!", new Money(37)))),
                            time))),
                time,
                Limits.standard()));
    sendAlert = sendAlert(chat, answerTime);
    sending = Thread.ofVirtual().start(this::sendAll);
  }

  /** As it is wired: alerts stand in a queue of their own, and a worker of its own sends them. */
  static RealDesk asWired(FaultyReceiver chat, Duration answerTime) {
    return new RealDesk(chat, answerTime, false);
  }

  /** As it must not be wired: who accepts a signal sends its alerts. */
  static RealDesk waiting(FaultyReceiver chat, Duration answerTime) {
    return new RealDesk(chat, answerTime, true);
  }

  /** How long it takes from a signal until its order is filled, to and fro. */
  Duration trade() {
    int number = traded.incrementAndGet();
    String body =
        TradingDesk.body(
            "MNQ1!",
            number % 2 == 0 ? "sell" : "buy",
            number % 2 == 0 ? "go_short" : "go_long",
            "21000.00",
            time.instant());
    long begun = System.nanoTime();
    int status = webhook.post("mnq", body);
    OrderRequest order = orderQueue.messages().getLast();
    Result result = executeOrder.handle(order, 1, Budget.of(time, BUDGET));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertEquals(202, status);
    assertEquals(OrderState.FILLED, assertInstanceOf(Result.Ended.class, result).order().state());
    return took;
  }

  private SendAlert sendAlert(FaultyReceiver chat, Duration answerTime) {
    InstantSource later = () -> time.instant().plus(LATER);
    return Wiring.of(
            new Ledger(signals, orders, new MemoryTrades(), accounts),
            new MemoryChannels(
                new Channel("premium", Channel.Kind.WEBHOOK, null, List.of("MNQ1!"), false)),
            new ChatMessenger(
                _ -> Optional.of(chat.at("/api/webhooks/1/secret")),
                Whop.itself(),
                answerTime,
                later),
            new MemoryMarks(),
            waiting::addAll,
            (_, _, _) -> {},
            new Deaf(),
            (_, _) -> {},
            later,
            new Random(4))
        .sendAlert();
  }

  /** What is to come back comes back at once: the chat has more to do than it would have. */
  private void sendAll() {
    try {
      while (true) {
        AlertMessage message = waiting.take();
        if (send(message) instanceof Outcome.Wait) {
          waiting.add(message);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome send(AlertMessage message) {
    return sendAlert.handle(message, time.instant().plus(LATER));
  }

  @Override
  public void close() {
    sending.interrupt();
    try {
      sending.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The machine's time, and a little later after each signal. */
  private final class Apart implements Time {
    private final Time system = Time.system();

    @Override
    public Instant instant() {
      return system.instant().plus(APART.multipliedBy(traded.get()));
    }

    @Override
    public long nanos() {
      return system.nanos();
    }

    @Override
    public void pause(Duration duration) {
      system.pause(duration);
    }
  }

  private static final class Deaf implements Alarms {
    @Override
    public void raised(AlertMessage.Raised message, Instant now) {}

    @Override
    public void watch(AlertMessage.Watch message, Instant now) {}
  }
}
