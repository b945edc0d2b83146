package signaldesk.cli.command;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON values for a person. */
final class Shown {
  private Shown() {}

  /** A decimal as it was sent, 21010.50 and not 2.10105E4; a dash where there is none. */
  static String decimal(JsonNode number) {
    if (number.isMissingNode() || number.isNull()) {
      return "-";
    }
    return number.isNumber() ? number.decimalValue().toPlainString() : number.asText();
  }
}
