package signaldesk.cli.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import signaldesk.adapter.dynamodb.DeskFirms;
import signaldesk.adapter.dynamodb.DeskRequestWindows;
import signaldesk.adapter.dynamodb.DeskTokens;
import signaldesk.adapter.dynamodb.DeskVenueSettings;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.paper.PaperBroker;
import signaldesk.adapter.paper.PaperTable;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.ProjectXBrokers;
import signaldesk.adapter.projectx.SharedAllowance;
import signaldesk.cli.Place;
import signaldesk.port.Broker;
import signaldesk.port.Brokers;
import signaldesk.port.Firms;

/**
 * The real venues with the owners' keys, and paper where its table is known. Sessions and requests
 * are the desk's own: what a person looks up counts as its signals do.
 */
public final class ProjectXVenues implements Venues.At {
  private final InstantSource clock;
  private final Consumer<Duration> pause;

  /**
   * @param pause lets that much time pass
   */
  public ProjectXVenues(InstantSource clock, Consumer<Duration> pause) {
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Venues of(Place place, DynamoDb dynamo) {
    String desk = place.table("Desk");
    Firms firms = new DeskFirms(dynamo, desk);
    Gateways gateways =
        new Gateways(
            name -> place.secrets().find(name),
            new DeskTokens(dynamo, desk),
            new SharedAllowance(new DeskRequestWindows(dynamo, desk), clock),
            clock,
            _ -> {}); // what a person must mend is said as the reason of what failed
    Brokers real = new ProjectXBrokers(gateways, firms, clock, (_, _, _) -> {});
    Optional<Broker> paper =
        place
            .findTable("Paper")
            .map(table ->
                new PaperBroker(
                    new PaperTable(dynamo, table), new DeskVenueSettings(dynamo, desk), clock));
    GatewayKeys keys = new GatewayKeys(gateways, pause);
    return new Venues(
        firms,
        new AskedOnce(keys),
        keys,
        (account, urgency) -> account.broker().equals("paper") ? paper : real.of(account, urgency));
  }
}
