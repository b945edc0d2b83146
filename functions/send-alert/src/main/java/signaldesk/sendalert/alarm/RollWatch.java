package signaldesk.sendalert.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.desk.Account;
import signaldesk.instrument.Instruments;
import signaldesk.port.Fronts.Front;
import signaldesk.position.Book;

/** Positions in a month that their venue opens no more. A desk without a venue asks for nothing. */
final class RollWatch {
  /** Paper accounts roll by a calendar of their own. */
  private static final String PAPER = "paper";

  private RollWatch() {}

  static List<Alarm> rolled(Sources sources, Instant now) {
    Map<Root, Front> fronts =
        sources.fronts().all().stream()
            .collect(
                Collectors.toMap(front -> new Root(front.firm(), front.root()), front -> front));
    if (fronts.isEmpty()) {
      return List.of();
    }
    return sources.accounts().all().stream()
        .filter(account -> !account.broker().equals(PAPER))
        .flatMap(account ->
            sources.positions().ofAccount(account.accountId()).stream()
                .filter(book -> book.open().isPresent())
                .flatMap(book -> rolled(book, fronts.get(Root.of(account, book)), now).stream()))
        .toList();
  }

  /** What rolls as one: firms roll each in its time. */
  private record Root(String firm, String root) {
    static Root of(Account account, Book book) {
      return new Root(account.firm(), Instruments.get(book.symbol()).root());
    }
  }

  private static Optional<Alarm> rolled(Book book, @Nullable Front front, Instant now) {
    return Optional.ofNullable(front)
        .filter(one -> !one.contractId().equals(book.contractId()))
        .map(one -> alarm(book, one, now));
  }

  private static Alarm alarm(Book book, Front front, Instant now) {
    String text =
        ("Account %s holds %s, and entries open %s now. The next signal flattens the old month;"
                + " close it by hand if none is to come before it ends.")
            .formatted(book.accountId(), book.contractId(), front.contractId());
    return new Alarm(Kind.ROLLED, Alarm.subject(book.accountId(), book.contractId()), text, now);
  }
}
