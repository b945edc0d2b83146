package signaldesk.report.stored;

import java.util.Locale;

/** How a report is written down. */
public enum Form {
  /** The contract: every figure and cut. */
  JSON("application/json"),
  /** One trade a line. */
  CSV("text/csv; charset=utf-8"),
  /** A page to show. */
  HTML("text/html; charset=utf-8");

  private final String contentType;

  Form(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** The end of its files' names, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
