package signaldesk.adapter.dynamodb;

import java.util.List;
import org.junit.jupiter.api.Nested;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Reader;
import signaldesk.port.Accounts;
import signaldesk.port.AccountsContract;
import signaldesk.port.AlarmStore;
import signaldesk.port.AlarmStoreContract;
import signaldesk.port.Hooks;
import signaldesk.port.HooksContract;
import signaldesk.port.Readers;
import signaldesk.port.ReadersContract;
import signaldesk.port.Refusals;
import signaldesk.port.RefusalsContract;
import signaldesk.port.Switches;
import signaldesk.port.SwitchesContract;
import signaldesk.port.VenueSettings;
import signaldesk.port.VenueSettingsContract;

/** Everything in the Desk table does what its port promises; every test has a table of its own. */
abstract class DeskContracts {
  private final TestBackend backend = TestBackend.fresh();
  private final DynamoDb dynamo = dynamo(backend);

  abstract DynamoDb dynamo(TestBackend holding);

  private String table() {
    return backend.table("Desk");
  }

  private void put(Item item) {
    new DeskTable(dynamo, table()).put(item);
  }

  @Nested
  class OfAccounts extends AccountsContract {
    @Override
    protected Accounts holding(List<Account> accounts) {
      accounts.forEach(account -> put(DeskAccounts.item(account)));
      return new DeskAccounts(dynamo, table());
    }
  }

  @Nested
  class OfHooks extends HooksContract {
    @Override
    protected Hooks holding(List<Hook> hooks) {
      hooks.forEach(hook -> DeskHooks.items(hook).forEach(DeskContracts.this::put));
      return new DeskHooks(dynamo, table());
    }
  }

  @Nested
  class OfReaders extends ReadersContract {
    @Override
    protected Readers holding(List<Reader> readers) {
      readers.forEach(reader -> DeskReaders.items(reader).forEach(DeskContracts.this::put));
      return new DeskReaders(dynamo, table());
    }
  }

  @Nested
  class OfSwitches extends SwitchesContract {
    @Override
    protected Switches empty() {
      return new DeskSwitches(dynamo, table());
    }
  }

  @Nested
  class OfRefusals extends RefusalsContract {
    @Override
    protected Refusals empty() {
      return new DeskRefusals(dynamo, table());
    }
  }

  @Nested
  class OfAlarms extends AlarmStoreContract {
    @Override
    protected AlarmStore empty() {
      return new DeskAlarms(dynamo, table());
    }
  }

  @Nested
  class OfVenueSettings extends VenueSettingsContract {
    @Override
    protected VenueSettings empty() {
      return new DeskVenueSettings(dynamo, table());
    }

    @Override
    protected VenueSettings holding(PaperSettings paper) {
      put(DeskVenueSettings.item(paper));
      return empty();
    }
  }
}
