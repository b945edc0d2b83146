package signaldesk.adapter.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The venue's tapes in memory, for fast tests. */
public final class MemoryPaperStore implements PaperStore {
  private final Map<String, List<Execution>> tapes = new HashMap<>();
  private final Map<String, Map<String, Remembered>> ids = new HashMap<>();
  private final Map<String, SeenQuote> quotes = new HashMap<>();

  @Override
  public synchronized Optional<Execution> last(String accountId) {
    List<Execution> tape = tape(accountId);
    return tape.isEmpty() ? Optional.empty() : Optional.of(tape.getLast());
  }

  @Override
  public synchronized List<Execution> since(String accountId, Instant since) {
    return tape(accountId).stream()
        .filter(line -> !line.fill().filledAt().isBefore(since))
        .toList();
  }

  @Override
  public synchronized Appended append(
      String accountId, Execution next, @Nullable Remembered order) {
    if (order != null && ids(accountId).containsKey(order.clientOrderId())) {
      return Appended.KNOWN;
    }
    if (next.sequence() != tape(accountId).size() + 1L) {
      return Appended.BEHIND;
    }
    tape(accountId).add(next);
    if (order != null) {
      ids(accountId).put(order.clientOrderId(), order);
    }
    return Appended.WRITTEN;
  }

  @Override
  public synchronized boolean remember(String accountId, Remembered order) {
    return ids(accountId).putIfAbsent(order.clientOrderId(), order) == null;
  }

  @Override
  public synchronized Optional<Remembered> find(String accountId, String clientOrderId) {
    return Optional.ofNullable(ids(accountId).get(clientOrderId));
  }

  @Override
  public synchronized Optional<SeenQuote> quote(String symbol) {
    return Optional.ofNullable(quotes.get(symbol));
  }

  @Override
  public synchronized void saw(String symbol, SeenQuote quote) {
    quotes.put(symbol, quote);
  }

  private List<Execution> tape(String accountId) {
    return tapes.computeIfAbsent(accountId, _ -> new ArrayList<>());
  }

  private Map<String, Remembered> ids(String accountId) {
    return ids.computeIfAbsent(accountId, _ -> new HashMap<>());
  }
}
