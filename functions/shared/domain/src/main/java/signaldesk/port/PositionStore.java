package signaldesk.port;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.position.Book;

/**
 * The current books. Only {@code keep-positions} and a rebuild write them; all of it can be rebuilt
 * from orders.
 */
public interface PositionStore {

  /** The book of an account and contract, read consistently. */
  Optional<Book> find(String accountId, String contractId);

  /** Every book of the account by contract id, flat and stale ones included, read consistently. */
  List<Book> ofAccount(String accountId);

  /**
   * Writes a book.
   *
   * @param replaced what must stand there now, as it was read; null if nothing may
   * @return false, and nothing written, if something else stands there
   */
  boolean put(Book book, @Nullable Book replaced);

  /** Takes a book away; false, and nothing changed, if it is not what stands there. */
  boolean delete(Book book);
}
