package signaldesk.cli.apply;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.cli.Loopback;
import signaldesk.cli.config.Desk;
import signaldesk.desk.Hosting;
import signaldesk.port.PositionStore;

/** Brings the Desk table to what a file says. */
public final class Applying {
  private final DeskTable table;
  private final URI endpoint;
  private final Stranded stranded;
  private final InstantSource clock;

  /**
   * @param endpoint where the table is
   */
  public Applying(DeskTable table, URI endpoint, PositionStore positions, InstantSource clock) {
    this.table = table;
    this.endpoint = endpoint;
    this.stranded = new Stranded(positions);
    this.clock = clock;
  }

  /**
   * What would happen.
   *
   * @param objections what would be lost; a person may insist
   */
  public record Prospect(Plan plan, List<String> objections) {
    public Prospect {
      objections = List.copyOf(objections);
    }
  }

  /**
   * Looks at what stands in the table and what would change; changes nothing.
   *
   * @param here where this desk's orders come from
   */
  public Prospect look(Desk desk, Hosting here) {
    Map<DeskKey, Item> standing = table.configured();
    return new Prospect(
        Plan.of(standing, DeskItems.of(desk, standing, clock.instant())),
        stranded.objections(standing, desk, here));
  }

  /** Does it. */
  public void write(Plan plan) {
    plan.write(table);
  }

  /** What may not be done with this desk there at all, for a person; looks at no table. */
  public List<String> forbidden(Desk desk) {
    List<String> forbidden = new ArrayList<>();
    if (!Loopback.is(endpoint)) {
      desk.hooks().forEach(hook -> addDemo(forbidden, "hook " + hook.name(), hook.tokenDigests()));
      desk.readers()
          .forEach(reader -> addDemo(forbidden, "reader " + reader.name(), reader.tokenDigests()));
    }
    return forbidden;
  }

  private void addDemo(List<String> forbidden, String bearer, List<String> digests) {
    if (digests.stream().anyMatch(DemoDesk.TOKEN_DIGESTS::contains)) {
      forbidden.add(
          bearer
              + " has a demo token, which everybody knows; "
              + endpoint.getHost()
              + " is not this machine. Make one of your own: desk token new "
              + bearer);
    }
  }
}
