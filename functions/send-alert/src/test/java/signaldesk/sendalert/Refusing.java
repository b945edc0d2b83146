package signaldesk.sendalert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.order.Holding;
import signaldesk.port.Broker;
import signaldesk.port.SubmitOutcome;

/** A venue that refuses some accounts' orders. */
record Refusing(Broker venue, Predicate<String> refused) implements Broker {
  private static final SubmitOutcome NO = new SubmitOutcome.Rejected("margin", "no margin");

  @Override
  public Contract frontContract(Instrument instrument) {
    return venue.frontContract(instrument);
  }

  @Override
  public List<Holding> positions(String accountId) {
    return venue.positions(accountId);
  }

  @Override
  public SubmitOutcome open(Open order) {
    return refused.test(order.accountId()) ? NO : venue.open(order);
  }

  @Override
  public SubmitOutcome close(Close order) {
    return refused.test(order.accountId()) ? NO : venue.close(order);
  }

  @Override
  public List<String> cancelRest(String accountId, Contract contract, Instant heldSince) {
    return venue.cancelRest(accountId, contract, heldSince);
  }

  @Override
  public Optional<Found> find(String accountId, String clientOrderId, Instant sentAfter) {
    return venue.find(accountId, clientOrderId, sentAfter);
  }

  @Override
  public List<Placed> orders(String accountId, String contractId, Instant since) {
    return venue.orders(accountId, contractId, since);
  }

  @Override
  public List<BrokerFill> fills(String accountId, Instant since) {
    return venue.fills(accountId, since);
  }

  @Override
  public Duration enforcesIdsFor() {
    return venue.enforcesIdsFor();
  }

  @Override
  public Duration callTimeout() {
    return venue.callTimeout();
  }

  @Override
  public Duration settleTime() {
    return venue.settleTime();
  }
}
