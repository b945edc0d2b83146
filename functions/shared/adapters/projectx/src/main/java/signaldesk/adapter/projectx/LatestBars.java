package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import signaldesk.adapter.projectx.Rows.VenueBar;
import signaldesk.desk.Account;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Firms;
import signaldesk.port.LatestPrices;

/**
 * Latest prices by the venue's bars, asked for with the key of the account's owner. However many
 * accounts of an owner hold a contract, its bars are asked for once in a few seconds; whoever asks
 * waits for a moment and then goes without.
 */
public final class LatestBars implements LatestPrices {
  /** How long one answer serves, none included: less than 50 requests in 30 s for 8 contracts. */
  private static final Duration SERVES = Duration.ofSeconds(5);

  /** The longest that anybody waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** After it nothing is on its way any more: the process was put to sleep in between. */
  private static final Duration LOST = Duration.ofSeconds(30);

  private static final Duration LOOKED_BACK = Duration.ofMinutes(5);
  private static final int SECONDS = 1;
  private static final int IN_A_BAR = 10;

  /** All there can be: which end a smaller limit would cut off is not sure. */
  private static final int MOST = (int) LOOKED_BACK.toSeconds() / IN_A_BAR + 1;

  private final Gateways gateways;
  private final Firms firms;
  private final InstantSource clock;
  private final Consumer<RuntimeException> failed;
  private final Map<Key, Asked> asked = new ConcurrentHashMap<>();

  private record Key(String ownerId, String firm, String contractId) {}

  private record Asked(Instant at, CompletableFuture<Optional<Latest>> answer) {
    boolean serves(Instant now) {
      Duration age = Duration.between(at, now);
      return age.compareTo(answer.isDone() ? SERVES : LOST) < 0;
    }
  }

  /**
   * @param failed hears what broke other than at the venue: that costs a price, never an answer
   */
  public LatestBars(
      Gateways gateways, Firms firms, InstantSource clock, Consumer<RuntimeException> failed) {
    this.gateways = gateways;
    this.firms = firms;
    this.clock = clock;
    this.failed = failed;
  }

  @Override
  public Optional<Latest> of(Account account, String contractId) {
    if (!account.broker().equals(ProjectXBrokers.NAME)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Key key = new Key(account.ownerId(), account.firm(), contractId);
    Asked one =
        asked.compute(key, (_, last) -> last != null && last.serves(now) ? last : ask(key, now));
    return answer(one, PATIENCE.minus(Duration.between(one.at(), now)));
  }

  private Asked ask(Key key, Instant now) {
    CompletableFuture<Optional<Latest>> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(latest(key, now)));
    return new Asked(now, answer);
  }

  private Optional<Latest> latest(Key key, Instant now) {
    try {
      return firms
          .find(key.firm())
          .filter(firm -> firm.api() != null)
          .map(firm -> new Calls(gateways.of(key.ownerId(), firm), Urgency.BARS))
          .map(calls ->
              calls.bars(key.contractId(), now.minus(LOOKED_BACK), now, SECONDS, IN_A_BAR, MOST))
          .flatMap(reply ->
              reply instanceof Reply.Done<List<VenueBar>>(var bars)
                  ? newest(bars)
                  : Optional.empty());
    } catch (RuntimeException e) {
      failed.accept(e);
      return Optional.empty();
    }
  }

  /** When in its seconds a bar's last trade was is not told: rather too old than too new. */
  private static Optional<Latest> newest(List<VenueBar> bars) {
    return bars.stream()
        .max(Comparator.comparing(VenueBar::from))
        .map(bar -> new Latest(bar.close(), bar.from()));
  }

  private static Optional<Latest> answer(Asked one, Duration patience) {
    try {
      return one.answer().get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
