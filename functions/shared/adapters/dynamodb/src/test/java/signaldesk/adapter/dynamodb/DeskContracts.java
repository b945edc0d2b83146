package signaldesk.adapter.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.desk.Firm;
import signaldesk.desk.Hook;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Reader;
import signaldesk.port.Accounts;
import signaldesk.port.AccountsContract;
import signaldesk.port.AlarmStore;
import signaldesk.port.AlarmStoreContract;
import signaldesk.port.Channels;
import signaldesk.port.ChannelsContract;
import signaldesk.port.Firms;
import signaldesk.port.FirmsContract;
import signaldesk.port.Fronts;
import signaldesk.port.FrontsContract;
import signaldesk.port.Hooks;
import signaldesk.port.HooksContract;
import signaldesk.port.Marks;
import signaldesk.port.MarksContract;
import signaldesk.port.Readers;
import signaldesk.port.ReadersContract;
import signaldesk.port.Refusals;
import signaldesk.port.RefusalsContract;
import signaldesk.port.RequestWindows;
import signaldesk.port.RequestWindowsContract;
import signaldesk.port.Switches;
import signaldesk.port.SwitchesContract;
import signaldesk.port.Tokens;
import signaldesk.port.TokensContract;
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
  class OfFirms extends FirmsContract {
    @Override
    protected Firms holding(List<Firm> firms) {
      firms.forEach(firm -> put(DeskFirms.item(firm)));
      return new DeskFirms(dynamo, table());
    }
  }

  @Nested
  class OfTokens extends TokensContract {
    @Override
    protected Tokens empty() {
      return new DeskTokens(dynamo, table());
    }
  }

  @Nested
  class OfRequestWindows extends RequestWindowsContract {
    @Override
    protected RequestWindows empty() {
      return new DeskRequestWindows(dynamo, table());
    }
  }

  @Nested
  class OfFronts extends FrontsContract {
    @Override
    protected Fronts empty() {
      return new DeskFronts(dynamo, table());
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
  class OfMarks extends MarksContract {
    @Override
    protected Marks empty() {
      return new DeskMarks(dynamo, table());
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

  @Nested
  class OfChannels extends ChannelsContract {
    @Override
    protected Channels holding(List<Channel> channels, Map<String, String> texts) {
      channels.forEach(channel -> put(DeskChannels.item(channel)));
      texts.forEach((name, text) -> put(DeskChannels.item(name, text)));
      return new DeskChannels(dynamo, table());
    }
  }

  @Test
  void aHookWrittenBeforeThereWereChannelsIsReadAsOneThatNobodyIsToldOf() {
    Hook hook =
        new Hook(
            "old",
            List.of("a".repeat(64)),
            List.of(),
            List.of("NQ1!"),
            List.of("1001"),
            Hook.TimeMeaning.FIRED,
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));
    Item written = DeskHooks.items(hook).getFirst();
    assertFalse(written.attributes().containsKey("channels"));
    assertFalse(written.attributes().containsKey("maxSilenceSeconds"));
    put(written);

    assertEquals(Optional.of(hook), new DeskHooks(dynamo, table()).byName("old"));
  }
}
