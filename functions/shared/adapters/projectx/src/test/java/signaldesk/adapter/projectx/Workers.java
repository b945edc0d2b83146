package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import signaldesk.adapter.memory.MemoryTokens;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.port.Allowance;
import signaldesk.port.SecretsUnavailable;
import signaldesk.port.Tokens;

/** An owner's workers and what they share: a venue, a table, an allowance, a clock, secrets. */
final class Workers implements AutoCloseable {
  static final String OWNER = "owner-1";

  /** Under which its sessions are kept. */
  static final String KEPT = "owner-1@fake";

  static final String SECRET = "/signaldesk/owners/owner-1/projectx";

  final Venue venue = new Venue();
  final Map<String, String> secrets = new HashMap<>();
  final Tokens table = new MemoryTokens();
  final Quotas quotas = new Quotas();

  /** What only a human can mend. */
  final List<String> told = new CopyOnWriteArrayList<>();

  volatile Instant now = Instant.parse("2026-11-23T15:30:00Z");

  /** How far the clock goes on whenever it is read. */
  volatile Duration tick = Duration.ZERO;

  volatile boolean secretsAnswer = true;

  Workers() {
    key("key-1");
  }

  void key(String key) {
    secrets.put(SECRET, "{\"userName\":\"mia\",\"apiKey\":\"" + key + "\"}");
  }

  /** A worker in a process of its own. */
  Calls process() {
    return new Calls(gateways().of(OWNER, at(venue)), Allowance.Urgency.ORDINARY);
  }

  Gateways gateways() {
    return new Gateways(this::secret, table, quotas, this::clock, told::add);
  }

  /** The firm whose venue it is. */
  static Firm at(Venue venue) {
    return new Firm("fake", venue.api(), Hosting.CLOUD, Set.of("practice"));
  }

  private Optional<String> secret(String name) {
    if (!secretsAnswer) {
      throw new SecretsUnavailable("GetParameter of " + name + ": HTTP 500");
    }
    // Whoever it is, the key is the same.
    return Optional.ofNullable(secrets.get(name.replaceAll("owner-[0-9]", OWNER)));
  }

  private synchronized Instant clock() {
    now = now.plus(tick);
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** How many logins there were. */
  int logins() {
    return venue.calls("/api/Auth/loginKey").size();
  }

  /** The tokens that closes were sent with, in order. */
  List<String> tokensOfCloses() {
    return venue.calls("/api/Position/closeContract").stream()
        .map(call -> call.authorization().substring("Bearer ".length()))
        .toList();
  }

  static Reply<?> close(Calls calls) {
    return calls.close("7", "CON.F.US.MNQ.Z26");
  }

  /** Does it as often at once. */
  static <T> List<T> atOnce(int times, Supplier<T> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        futures.add(threads.submit(work::get));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Override
  public void close() {
    venue.close();
  }

  /** An allowance that lets everything pass until it is told otherwise, and remembers. */
  static final class Quotas implements Allowance {
    final List<Urgency> taken = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final List<String> payers = new CopyOnWriteArrayList<>();
    volatile Duration wait = Duration.ZERO;
    volatile boolean trouble;
    volatile boolean pausesBreak;

    @Override
    public Duration take(String payer, Urgency urgency) {
      if (trouble) {
        throw new IllegalStateException("the table is away");
      }
      if (wait.isZero()) {
        payers.add(payer);
        taken.add(urgency);
      }
      return wait;
    }

    @Override
    public void pause(String payer, Urgency urgency, Duration pause) {
      if (pausesBreak) {
        throw new IllegalStateException("no table");
      }
      pauses.add(pause);
    }

    @Override
    public boolean isTight(String payer) {
      return false;
    }
  }
}
