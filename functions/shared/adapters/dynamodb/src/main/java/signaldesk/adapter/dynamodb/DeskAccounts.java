package signaldesk.adapter.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.Account;
import signaldesk.desk.Size;
import signaldesk.port.Accounts;

/** Accounts in the Desk table, their sizes already worked out. */
public final class DeskAccounts implements Accounts {
  private static final String SCOPE = "ACCOUNT";

  private final DeskTable table;

  public DeskAccounts(DynamoDb dynamo, String table) {
    this.table = new DeskTable(dynamo, table);
  }

  @Override
  public Optional<Account> find(String accountId) {
    return table.find(SCOPE, accountId).map(DeskAccounts::read);
  }

  @Override
  public List<Account> all() {
    return table.all(SCOPE).stream().map(DeskAccounts::read).toList();
  }

  /** The item that holds this account. */
  public static Item item(Account account) {
    Item sizes = new Item();
    account
        .sizes()
        .forEach((chartSymbol, size) ->
            sizes.withItem(
                chartSymbol,
                new Item().with("trade", size.trade()).with("contracts", size.contracts())));
    return new Item()
        .with("scope", SCOPE)
        .with("id", account.accountId())
        .with("ownerId", account.ownerId())
        .with("firm", account.firm())
        .with("stage", account.stage())
        .with("fundingLevel", account.fundingLevel())
        .with("broker", account.broker())
        .withItem("sizes", sizes);
  }

  /** The account that this item holds. */
  public static Account read(Item item) {
    Map<String, Size> sizes = new HashMap<>();
    Item held = item.findItem("sizes").orElseGet(Item::new);
    for (String chartSymbol : held.attributes().keySet()) {
      Item size = held.findItem(chartSymbol).orElseThrow();
      sizes.put(chartSymbol, new Size(size.text("trade"), size.whole("contracts")));
    }
    return new Account(
        item.text("id"),
        item.text("ownerId"),
        item.text("firm"),
        item.text("stage"),
        item.text("fundingLevel"),
        item.text("broker"),
        sizes);
  }
}
