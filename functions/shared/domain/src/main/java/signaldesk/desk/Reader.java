package signaldesk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may read.
 *
 * @param tokenDigests lower-case hex SHA-256 of the tokens: one, or two while rotating
 * @param ownerId sees this owner's accounts only; null for the operator, who sees all
 */
public record Reader(String name, List<String> tokenDigests, @Nullable String ownerId) {
  public Reader {
    tokenDigests = List.copyOf(tokenDigests);
  }

  public boolean maySee(Account account) {
    return ownerId == null || ownerId.equals(account.ownerId());
  }
}
