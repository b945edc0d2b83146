package signaldesk.cli.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.position.Book;

/**
 * One account as it stands.
 *
 * @param forbidden why its firm's rules do not let this desk trade it; empty if they do
 * @param stopping the switches that stop its entries
 * @param books ours, flat ones included
 */
public record AccountRow(
    Account account,
    Optional<String> forbidden,
    List<Switch> stopping,
    List<Book> books,
    AtVenue venue) {
  public AccountRow {
    stopping = List.copyOf(stopping);
    books = List.copyOf(books);
  }

  /** Contracts of one id, positive long, on both sides. */
  record Compared(String contractId, long ours, Optional<Long> theirs) {
    boolean differs() {
      return theirs.isPresent() && theirs.get() != ours;
    }
  }

  /** Why it is not {@code ok}, the weightiest first: the state's word, and words for a person. */
  List<State> states() {
    List<State> states = new ArrayList<>();
    switch (venue) {
      case AtVenue.Unread(String reason) -> states.add(new State("no answer", reason));
      case AtVenue.NotSeen() ->
          states.add(new State("not seen", "the key of " + account.ownerId() + " does not see it"));
      case AtVenue.Held held when !held.canTrade() ->
          states.add(new State("may not trade", "the venue lets it trade nothing (canTrade)"));
      case AtVenue.Held held when held.real() && account.stage().equals(AccountName.PRACTICE) ->
          states.add(new State("real money", "called practice here, and the venue says it is not"));
      case AtVenue.Held _ -> {}
    }
    String named = "account " + account.accountId() + ": ";
    forbidden.ifPresent(why -> states.add(new State("closed", why.replace(named, ""))));
    stopping.forEach(one -> states.add(new State(one.mode().name(), one.reason())));
    books.stream()
        .filter(Book::isStale)
        .forEach(book -> states.add(new State("stale", book.contractId() + ": " + book.stale())));
    return states;
  }

  record State(String word, String reason) {}

  /** Every contract that either side holds, by id. */
  List<Compared> compared() {
    TreeMap<String, Long> ours = new TreeMap<>();
    books.stream()
        .filter(book -> book.quantity() != 0)
        .forEach(book -> ours.put(book.contractId(), book.quantity()));
    TreeMap<String, Long> theirs = new TreeMap<>();
    if (venue instanceof AtVenue.Held held) {
      held.holdings().forEach(one -> theirs.merge(one.contract().id(), one.quantity(), Long::sum));
    }
    return Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .sorted()
        .map(id ->
            new Compared(
                id,
                ours.getOrDefault(id, 0L),
                venue instanceof AtVenue.Held
                    ? Optional.of(theirs.getOrDefault(id, 0L))
                    : Optional.empty()))
        .toList();
  }
}
