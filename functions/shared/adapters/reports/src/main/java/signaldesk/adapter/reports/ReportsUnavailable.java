package signaldesk.adapter.reports;

/** The bucket gave no answer, or one that nobody expects. Its message names the call only. */
public final class ReportsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReportsUnavailable(String operation, int status) {
    super(operation + " of a report: HTTP " + status);
  }

  ReportsUnavailable(String operation, Throwable cause) {
    super(operation + " of a report: " + cause.getClass().getSimpleName(), cause);
  }
}
