package signaldesk.adapter.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;

/** Books in memory. */
public final class MemoryPositions implements PositionStore {
  private final Map<String, Map<String, Book>> byAccount = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();
  private final Faults faults = new Faults();

  /** What is to go wrong: {@code find}, {@code ofAccount}, {@code put}, {@code delete}. */
  public Faults faults() {
    return faults;
  }

  /** Writes done so far; refused ones do not count. */
  public int writes() {
    return writes.get();
  }

  @Override
  public Optional<Book> find(String accountId, String contractId) {
    faults.meet("find");
    return Optional.ofNullable(books(accountId).get(contractId));
  }

  @Override
  public List<Book> ofAccount(String accountId) {
    faults.meet("ofAccount");
    return List.copyOf(books(accountId).values());
  }

  @Override
  public boolean put(Book book, @Nullable Book replaced) {
    faults.meet("put");
    Map<String, Book> books = books(book.accountId());
    return counted(
        replaced == null
            ? books.putIfAbsent(book.contractId(), book) == null
            : books.replace(book.contractId(), replaced, book));
  }

  @Override
  public boolean delete(Book book) {
    faults.meet("delete");
    return counted(books(book.accountId()).remove(book.contractId(), book));
  }

  private boolean counted(boolean written) {
    writes.addAndGet(written ? 1 : 0);
    return written;
  }

  private Map<String, Book> books(String accountId) {
    return byAccount.computeIfAbsent(accountId, _ -> new ConcurrentSkipListMap<>());
  }
}
