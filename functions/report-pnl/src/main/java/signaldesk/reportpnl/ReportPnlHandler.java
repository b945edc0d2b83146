package signaldesk.reportpnl;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.reportpnl.make.Sheets;

/** A schedule's call, or an operator's, to the reports of one or more trading days. */
public final class ReportPnlHandler implements RequestStreamHandler {
  private final ReportPnl reportPnl;

  /** Lambda calls this once per execution environment. */
  public ReportPnlHandler() {
    this(Wiring.reportPnl(System.getenv()));
  }

  ReportPnlHandler(ReportPnl reportPnl) {
    this.reportPnl = reportPnl;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    reportPnl.run(
        Call.read(event),
        done ->
            Log.info(
                "report made",
                LogField.TRADING_DAY.of(done.kept().version().day()),
                LogField.STATE.of(done.kept().version().state()),
                LogField.COUNT.of(done.kept().version().number()),
                LogField.NET.of(Sheets.net(done.report()).net().dollars())));
  }
}
