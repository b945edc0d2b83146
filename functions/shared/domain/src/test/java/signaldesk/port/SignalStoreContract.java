package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** What every store of signals does. */
public abstract class SignalStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final List<String> THREE = List.of("1003", "1001", "1002");

  /** A store that holds no signal of 2026-11-22 to 2026-11-24. */
  protected abstract SignalStore empty();

  @Test
  void theFirstDeliveryIsStoredAndComesBackWhole() {
    SignalStore signals = empty();
    Signal signal = signal('a', NOON, THREE, new BigDecimal("21010.250"));

    assertEquals(new SignalStore.Stored(signal, true), signals.putIfAbsent(signal));
    assertEquals(Optional.of(signal), signals.find(signal.signalId()));
  }

  @Test
  void aSignalWithoutPriceOrAccountsComesBackWithoutThem() {
    SignalStore signals = empty();
    Signal signal = signal('a', NOON, List.of(), null);

    signals.putIfAbsent(signal);

    assertEquals(Optional.of(signal), signals.find(signal.signalId()));
  }

  @Test
  void aLaterDeliveryIsAnsweredWithWhatTheFirstFixed() {
    SignalStore signals = empty();
    Signal first = signal('a', NOON, THREE, null);
    signals.putIfAbsent(first);

    Signal later = signal('a', NOON.plusSeconds(5), List.of("9"), BigDecimal.ONE);

    assertEquals(new SignalStore.Stored(first, false), signals.putIfAbsent(later));
    assertEquals(Optional.of(first), signals.find(first.signalId()));
  }

  @Test
  void aLaterDeliverySeesThatAllIsQueued() {
    SignalStore signals = empty();
    Signal signal = signal('a', NOON, THREE, null);
    signals.putIfAbsent(signal);

    signals.markQueued(signal.signalId());

    assertEquals(new SignalStore.Stored(signal.withQueued(), false), signals.putIfAbsent(signal));
    assertEquals(Optional.of(signal.withQueued()), signals.find(signal.signalId()));
  }

  @Test
  void ofDeliveriesAtOnceOneIsTheFirstAndAllAreToldTheSame() throws Exception {
    SignalStore signals = empty();
    List<Callable<SignalStore.Stored>> deliveries =
        IntStream.range(0, 4)
            .<Callable<SignalStore.Stored>>mapToObj(
                i -> () -> signals.putIfAbsent(signal('a', NOON.plusMillis(i), THREE, null)))
            .toList();

    List<SignalStore.Stored> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(deliveries)) {
        answers.add(answer.get());
      }
    }

    assertEquals(1, answers.stream().filter(SignalStore.Stored::first).count());
    assertEquals(1, answers.stream().map(SignalStore.Stored::signal).distinct().count());
  }

  @Test
  void aThousandAccountsComeBackInTheirOrder() {
    SignalStore signals = empty();
    List<String> thousand =
        IntStream.range(0, 1000).mapToObj(i -> "account-" + (i * 7919 % 1000)).toList();
    Signal signal = signal('a', NOON, thousand, null);

    assertTrue(signals.putIfAbsent(signal).first());
    signals.markQueued(signal.signalId());

    assertEquals(Optional.of(signal.withQueued()), signals.find(signal.signalId()));
    SignalStore.Stored again =
        signals.putIfAbsent(signal('a', NOON.plusSeconds(1), thousand.subList(0, 700), null));
    assertEquals(new SignalStore.Stored(signal.withQueued(), false), again);
    assertEquals(List.of(signal.withQueued()), signals.ofDay(DAY, 10, "").items());
  }

  @Test
  void deliveriesThatChangedNothingAreCounted() {
    SignalStore signals = empty();
    Signal signal = signal('a', NOON, THREE, null);
    signals.putIfAbsent(signal);

    signals.countDuplicate(signal.signalId());
    signals.countDuplicate(signal.signalId());
    signals.markQueued(signal.signalId());

    assertEquals(
        Optional.of(signal.withDuplicates(2).withQueued()), signals.find(signal.signalId()));
  }

  @Test
  void aSpanIsReadOldestFirstItsEndLeftOutAcrossMidnight() {
    SignalStore signals = empty();
    Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
    Signal before = signal('d', midnight.minusMillis(2), THREE, null);
    Signal first = signal('c', midnight.minusMillis(1), THREE, null);
    Signal second = signal('b', midnight, THREE, null);
    Signal after = signal('a', midnight.plusMillis(1), THREE, null);
    List.of(after, first, before, second).forEach(signals::putIfAbsent);

    assertEquals(
        List.of(first, second), signals.between(midnight.minusMillis(1), midnight.plusMillis(1)));
    assertEquals(List.of(), signals.between(NOON, NOON.plusSeconds(60)));
  }

  @Test
  void anUnknownSignalIsNotFound() {
    assertEquals(Optional.empty(), empty().find("f".repeat(64)));
  }

  @Test
  void aDayIsReadNewestFirstPageByPageAndTwoOfOneMillisecondAreBothThere() {
    SignalStore signals = empty();
    List<Signal> newestFirst = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // b and c, d and e, f and g share a millisecond; the id decides then
      Signal signal = signal((char) ('a' + i), NOON.plusMillis((i + 1) / 2 * 900L), THREE, null);
      signals.putIfAbsent(signal);
      newestFirst.addFirst(signal);
    }
    signals.putIfAbsent(signal('8', Instant.parse("2026-11-22T23:59:59.999Z"), THREE, null));
    signals.putIfAbsent(signal('9', Instant.parse("2026-11-24T00:00:00Z"), THREE, null));

    List<Signal> read = new ArrayList<>();
    String before = "";
    do {
      Page<Signal> page = signals.ofDay(DAY, 2, before);
      read.addAll(page.items());
      before = page.next();
    } while (!before.isEmpty());

    assertEquals(newestFirst, read);
  }

  @Test
  void aDayWithoutSignalsIsOneEmptyPage() {
    assertEquals(new Page<>(List.of(), ""), empty().ofDay(DAY, 10, ""));
    assertFalse(empty().putIfAbsent(signal('a', NOON, THREE, null)).signal().queued());
  }

  private static Signal signal(
      char digit, Instant acceptedAt, List<String> accountIds, @Nullable BigDecimal price) {
    return new Signal(
        String.valueOf(digit).repeat(64),
        "momentum",
        "NQ1!",
        Target.LONG,
        price,
        Instant.parse("2026-11-23T11:59:59Z"),
        acceptedAt,
        accountIds.isEmpty() ? Verdict.EXPIRED : Verdict.ACCEPTED,
        accountIds,
        Instant.parse("2026-11-23T12:00:59Z"),
        false,
        price == null ? List.of("price: unreadable: ü") : List.of(),
        "{\"direction\":\"buy\",\"text\":\"ü \\n €\"}");
  }
}
