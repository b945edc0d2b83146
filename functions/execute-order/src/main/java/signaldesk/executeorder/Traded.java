package signaldesk.executeorder;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.desk.Account;
import signaldesk.desk.Size;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.order.OrderRequest;

/** Which instrument an order is about on an account. */
final class Traded {
  private Traded() {}

  /**
   * What the order may be about, likeliest first; empty if the account does not trade the symbol.
   *
   * <p>An exit still closes what is held when the symbol's size was taken off the account: then it
   * may be any size of that product which no other symbol of the account trades.
   */
  static List<Instrument> candidates(OrderRequest request, Account account) {
    return account
        .size(request.symbol())
        .map(size -> List.of(Instruments.get(size.trade())))
        .orElseGet(() -> request.target().isEntry() ? List.of() : orphans(request, account));
  }

  /** What an entry opens, in contracts. */
  static long contracts(OrderRequest request, Account account) {
    return account.size(request.symbol()).map(Size::contracts).orElseThrow();
  }

  private static List<Instrument> orphans(OrderRequest request, Account account) {
    Set<String> others =
        account.sizes().values().stream().map(Size::trade).collect(Collectors.toSet());
    return Instruments.tradedFor(request.symbol()).stream()
        .flatMap(charted -> Stream.concat(Stream.of(charted), sizesOf(charted.product())))
        .distinct()
        .filter(instrument -> !others.contains(instrument.symbol()))
        .toList();
  }

  private static Stream<Instrument> sizesOf(String product) {
    return Instruments.all().stream().filter(instrument -> instrument.product().equals(product));
  }
}
