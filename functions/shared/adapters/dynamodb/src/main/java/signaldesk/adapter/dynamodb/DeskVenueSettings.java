package signaldesk.adapter.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.PaperSettings;
import signaldesk.instrument.Money;
import signaldesk.port.VenueSettings;

/** The venues' settings in the Desk table. */
public final class DeskVenueSettings implements VenueSettings {
  private static final String SCOPE = "BROKER";
  private static final String PAPER = "paper";

  private final DeskTable table;

  public DeskVenueSettings(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public Optional<PaperSettings> paper() {
    return table.find(SCOPE, PAPER).map(DeskVenueSettings::read);
  }

  /** The item that holds the paper venue's settings; fees in dollars. */
  public static Item item(PaperSettings paper) {
    Item fees = new Item();
    // DynamoDB drops trailing zeros; without them, what is written equals what is read back.
    paper.fees().forEach((symbol, fee) -> fees.with(symbol, fee.dollars().stripTrailingZeros()));
    return new Item()
        .with("scope", SCOPE)
        .with("id", PAPER)
        .with("slippageTicks", paper.slippageTicks())
        .withItem("fees", fees);
  }

  private static PaperSettings read(Item item) {
    Map<String, Money> fees = new HashMap<>();
    Item held = item.findItem("fees").orElseGet(Item::new);
    for (String symbol : held.attributes().keySet()) {
      fees.put(symbol, Money.ofDollars(held.decimal(symbol)));
    }
    return new PaperSettings(item.whole("slippageTicks"), fees);
  }
}
