package signaldesk.servedesk.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Reader;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.port.Accounts;
import signaldesk.position.Book;
import signaldesk.report.stored.Audience;

/**
 * The desk as one reader sees it: an operator all of it, an owner his own accounts. Queries get
 * their accounts here and nowhere else, so what is not his cannot get into an answer.
 */
public final class Sight {
  private final Reader reader;
  private final Accounts store;
  private @Nullable List<Account> accounts;

  public Sight(Reader reader, Accounts store) {
    this.reader = reader;
    this.store = store;
  }

  /** Every account he may see, by id; read once per call. */
  public List<Account> accounts() {
    List<Account> seen = accounts;
    if (seen == null) {
      seen = store.all().stream().filter(reader::maySee).toList();
      accounts = seen;
    }
    return seen;
  }

  /** One account; somebody else's is as empty as one that does not exist. */
  public Optional<Account> account(String accountId) {
    return store.find(accountId).filter(reader::maySee);
  }

  /**
   * Whether he may see what happened on an account of his. Who takes over an account does not see
   * what was done there for the owner before him.
   *
   * @param ownerId whose account it was when it happened; null where nobody knows
   */
  private boolean maySeeOf(@Nullable String ownerId) {
    return isOperator() || ownerId == null || ownerId.equals(reader.ownerId());
  }

  public boolean maySee(Order order) {
    return maySeeOf(order.ownerId());
  }

  public boolean maySee(Trade trade) {
    return maySeeOf(trade.entry().ownerId());
  }

  /** A flat book is nobody's. */
  public boolean maySee(Book book) {
    return maySeeOf(book.open().map(cycle -> cycle.entry().ownerId()).orElse(null));
  }

  /**
   * Those of these accounts that he may see. An operator sees accounts, too, that the desk no
   * longer has.
   */
  public List<String> of(List<String> accountIds) {
    if (isOperator()) {
      return accountIds;
    }
    Set<String> his = accounts().stream().map(Account::accountId).collect(Collectors.toSet());
    return accountIds.stream().filter(his::contains).toList();
  }

  public boolean isOperator() {
    return reader.ownerId() == null;
  }

  /** Whose reports he sees: the whole desk's, or his own. */
  public Audience audience() {
    return new Audience(reader.ownerId());
  }

  /** What decides what he sees, as a text: his cursors are tied to it. */
  public String scope() {
    return isOperator() ? "operator" : "owner " + reader.ownerId();
  }
}
