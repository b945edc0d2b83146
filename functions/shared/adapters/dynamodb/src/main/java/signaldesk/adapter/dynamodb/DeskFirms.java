package signaldesk.adapter.dynamodb;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import signaldesk.desk.Firm;
import signaldesk.desk.Firm.Fees;
import signaldesk.desk.Firm.Requests;
import signaldesk.desk.Hosting;
import signaldesk.port.Firms;

/** Firms' rules in the Desk table. */
public final class DeskFirms implements Firms {
  private static final String SCOPE = "FIRM";

  private final DeskTable table;

  public DeskFirms(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public Optional<Firm> find(String name) {
    return table.find(SCOPE, name).map(DeskFirms::read);
  }

  /** The item that holds this firm. */
  public static Item item(Firm firm) {
    URI api = firm.api();
    return new Item()
        .with("scope", SCOPE)
        .with("id", firm.name())
        .with("api", api == null ? null : api.toString())
        .with("hosting", firm.hosting().name())
        .withTexts("stages", firm.stages().stream().sorted().toList())
        .with("fees", firm.fees().name())
        .with("requests", firm.requests().name());
  }

  /** The firm that this item holds. */
  public static Firm read(Item item) {
    return new Firm(
        item.text("id"),
        item.findText("api").map(URI::create).orElse(null),
        Hosting.valueOf(item.text("hosting")),
        Set.copyOf(item.texts("stages")),
        item.findText("fees").map(Fees::valueOf).orElse(Fees.WITHOUT_COMMISSION),
        item.findText("requests").map(Requests::valueOf).orElse(Requests.PER_OWNER));
  }
}
