package signaldesk.reportpnl;

import signaldesk.reportpnl.read.Stores;

/** Makes the reports that a call asks for. */
final class ReportPnl {
  private final Stores stores;

  ReportPnl(Stores stores) {
    this.stores = stores;
  }

  void run(Call call) {
    stores.accounts().all();
  }
}
