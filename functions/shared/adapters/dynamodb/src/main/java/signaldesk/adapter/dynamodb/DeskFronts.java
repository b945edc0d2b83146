package signaldesk.adapter.dynamodb;

import java.time.Instant;
import java.util.List;
import signaldesk.port.Fronts;

/** Front months in the Desk table. */
public final class DeskFronts implements Fronts {
  static final String SCOPE = "FRONT";

  private final DeskTable table;

  public DeskFronts(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public List<Front> all() {
    return table.all(SCOPE).stream()
        // One written before firms had fronts of their own says nothing of any.
        .filter(item -> item.findText("firm").isPresent())
        .map(item ->
            new Front(
                item.text("firm"),
                item.text("root"),
                item.text("contractId"),
                item.instant("since")))
        .toList();
  }

  @Override
  public void note(String firm, String root, String contractId, Instant now) {
    String id = firm + "#" + root;
    boolean known =
        table
            .find(SCOPE, id)
            .filter(item -> item.text("contractId").equals(contractId))
            .isPresent();
    if (!known) {
      table.put(
          new Item()
              .with("scope", SCOPE)
              .with("id", id)
              .with("firm", firm)
              .with("root", root)
              .with("contractId", contractId)
              .with("since", now));
    }
  }
}
