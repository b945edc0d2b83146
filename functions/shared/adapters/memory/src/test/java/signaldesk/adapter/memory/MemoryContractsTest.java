package signaldesk.adapter.memory;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import signaldesk.alert.AlertMessage;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.desk.Firm;
import signaldesk.desk.Hook;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Reader;
import signaldesk.order.OrderRequest;
import signaldesk.port.Accounts;
import signaldesk.port.AccountsContract;
import signaldesk.port.AlarmStore;
import signaldesk.port.AlarmStoreContract;
import signaldesk.port.AlertQueue;
import signaldesk.port.AlertQueueContract;
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
import signaldesk.port.Messenger;
import signaldesk.port.MessengerContract;
import signaldesk.port.OrderQueue;
import signaldesk.port.OrderQueueContract;
import signaldesk.port.OrderStore;
import signaldesk.port.OrderStoreContract;
import signaldesk.port.PositionStore;
import signaldesk.port.PositionStoreContract;
import signaldesk.port.Readers;
import signaldesk.port.ReadersContract;
import signaldesk.port.Refusals;
import signaldesk.port.RefusalsContract;
import signaldesk.port.ReportStore;
import signaldesk.port.ReportStoreContract;
import signaldesk.port.RequestWindows;
import signaldesk.port.RequestWindowsContract;
import signaldesk.port.SignalStore;
import signaldesk.port.SignalStoreContract;
import signaldesk.port.Switches;
import signaldesk.port.SwitchesContract;
import signaldesk.port.Tokens;
import signaldesk.port.TokensContract;
import signaldesk.port.TradeStore;
import signaldesk.port.TradeStoreContract;
import signaldesk.port.VenueSettings;
import signaldesk.port.VenueSettingsContract;

/** Every memory adapter does what its port promises. */
class MemoryContractsTest {
  @Nested
  class OfAccounts extends AccountsContract {
    @Override
    protected Accounts holding(List<Account> accounts) {
      return new MemoryAccounts(accounts);
    }
  }

  @Nested
  class OfOrders extends OrderStoreContract {
    @Override
    protected OrderStore empty() {
      return new MemoryOrders();
    }
  }

  @Nested
  class OfHooks extends HooksContract {
    @Override
    protected Hooks holding(List<Hook> hooks) {
      return new MemoryHooks(hooks);
    }
  }

  @Nested
  class OfReaders extends ReadersContract {
    @Override
    protected Readers holding(List<Reader> readers) {
      return new MemoryReaders(readers);
    }
  }

  @Nested
  class OfRefusals extends RefusalsContract {
    @Override
    protected Refusals empty() {
      return new MemoryRefusals();
    }
  }

  @Nested
  class OfSwitches extends SwitchesContract {
    @Override
    protected Switches empty() {
      return new MemorySwitches();
    }
  }

  @Nested
  class OfSignals extends SignalStoreContract {
    @Override
    protected SignalStore empty() {
      return new MemorySignals();
    }
  }

  @Nested
  class OfOrderQueue extends OrderQueueContract {
    private final MemoryOrderQueue queue = new MemoryOrderQueue();

    @Override
    protected OrderQueue empty() {
      return queue;
    }

    @Override
    protected List<OrderRequest> take(int count) {
      return queue.messages().stream().limit(count).toList();
    }
  }

  @Nested
  class OfAlertQueue extends AlertQueueContract {
    private final MemoryAlertQueue queue = new MemoryAlertQueue();
    private int taken;

    @Override
    protected AlertQueue empty() {
      return queue;
    }

    @Override
    protected List<AlertMessage> take(int count) {
      List<AlertMessage> next = queue.messages().stream().skip(taken).limit(count).toList();
      taken += next.size();
      return next;
    }
  }

  @Nested
  class OfMarks extends MarksContract {
    @Override
    protected Marks empty() {
      return new MemoryMarks();
    }
  }

  @Nested
  class OfPositions extends PositionStoreContract {
    @Override
    protected PositionStore empty() {
      return new MemoryPositions();
    }
  }

  @Nested
  class OfTrades extends TradeStoreContract {
    @Override
    protected TradeStore empty() {
      return new MemoryTrades();
    }
  }

  @Nested
  class OfAlarms extends AlarmStoreContract {
    @Override
    protected AlarmStore empty() {
      return new MemoryAlarms();
    }
  }

  @Nested
  class OfVenueSettings extends VenueSettingsContract {
    @Override
    protected VenueSettings empty() {
      return new MemoryVenueSettings();
    }

    @Override
    protected VenueSettings holding(PaperSettings paper) {
      return new MemoryVenueSettings(paper);
    }
  }

  @Nested
  class OfReports extends ReportStoreContract {
    @Override
    protected ReportStore store() {
      return new MemoryReports();
    }
  }

  @Nested
  class OfChannels extends ChannelsContract {
    @Override
    protected Channels holding(List<Channel> channels, Map<String, String> texts) {
      return new MemoryChannels(channels, texts);
    }
  }

  @Nested
  class OfMessenger extends MessengerContract {
    private final MemoryMessenger messenger = new MemoryMessenger();

    @Override
    protected Messenger messenger() {
      return messenger;
    }

    @Override
    protected void next(Channel channel, Messenger.Delivery delivery) {
      messenger.next(channel.name(), delivery);
    }

    @Override
    protected List<String> shown(Channel channel) {
      return messenger.shown(channel.name());
    }
  }

  @Nested
  class OfFirms extends FirmsContract {
    @Override
    protected Firms holding(List<Firm> firms) {
      return new MemoryFirms(firms.toArray(Firm[]::new));
    }
  }

  @Nested
  class OfTokens extends TokensContract {
    @Override
    protected Tokens empty() {
      return new MemoryTokens();
    }
  }

  @Nested
  class OfRequestWindows extends RequestWindowsContract {
    @Override
    protected RequestWindows empty() {
      return new MemoryRequestWindows();
    }
  }

  @Nested
  class OfFronts extends FrontsContract {
    @Override
    protected Fronts empty() {
      return new MemoryFronts();
    }
  }
}
