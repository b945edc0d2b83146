package signaldesk.bench.venue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signaldesk.gateway.Executed;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Venue;

/**
 * Twenty accounts of one owner turned round at once, where a fill takes a while: what they hold was
 * bought by hand, so that nothing of their owner's requests is used up before.
 *
 * @param took from the signal until every account was turned round
 * @param mostInAMinute requests that the venue took of an owner within a minute
 * @param wrong everything that is not as it must be, in words
 */
record Reversal(Duration took, Map<String, Integer> mostInAMinute, List<String> wrong) {
  /** As a venue may take for a market order when all of them do the same. */
  static final Duration SLOW = Duration.ofMillis(500);

  static Reversal turn(Path folder) {
    try (TwentyAccounts desk = new TwentyAccounts(folder, SLOW, 20)) {
      FakeGateway gateway = desk.gateway();
      Venue venue = gateway.venue();
      desk.accounts().forEach(account -> venue.byHand(account, TwentyAccounts.NQ, 1));
      Duration took = desk.trader().signal("sell", "go_short", "21010.25");
      List<String> wrong = new ArrayList<>(gateway.violations());
      desk.perOwner(gateway::tooMany)
          .forEach((owner, count) -> {
            if (count > 0) {
              wrong.add(owner + " asked more often than the venue allows");
            }
          });
      for (int account : desk.accounts()) {
        List<Executed> fills = venue.fills(account);
        if (fills.size() != 3
            || venue.taken(account) != 1
            || venue.held(account, TwentyAccounts.NQ) != -1) {
          wrong.add("account %d was not turned round once: %s".formatted(account, fills));
        }
      }
      return new Reversal(took, desk.perOwner(gateway::mostInAMinute), wrong);
    }
  }
}
