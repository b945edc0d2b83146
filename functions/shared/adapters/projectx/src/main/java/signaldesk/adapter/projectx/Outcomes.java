package signaldesk.adapter.projectx;

import java.util.Locale;
import signaldesk.adapter.projectx.code.CloseCode;
import signaldesk.adapter.projectx.code.Codes;
import signaldesk.adapter.projectx.code.PlaceCode;
import signaldesk.port.SubmitOutcome;

/**
 * What a venue's refusal of a write means. A number that no table has is no refusal to build on:
 * the order may be live, and is looked up.
 */
final class Outcomes {
  /** What a venue says under the code of any refusal when it has seen our id on the account. */
  private static final String TAG_IN_USE = "custom tag already in use";

  private Outcomes() {}

  /** Of an entry. An order's id in the answer says nothing: refused orders have one too. */
  static SubmitOutcome place(int number, String message) {
    String name = Codes.name(PlaceCode.class, number);
    return Codes.find(PlaceCode.class, number)
        .map(code ->
            switch (code) {
              case ORDER_REJECTED ->
                  message.toLowerCase(Locale.ROOT).contains(TAG_IN_USE)
                      ? new SubmitOutcome.Duplicate()
                      : new SubmitOutcome.Rejected(name, message);
              case INSUFFICIENT_FUNDS, OUTSIDE_TRADING_HOURS ->
                  new SubmitOutcome.Rejected(name, message);
              // A broken rule ends an account's day at least: the next entry is broken too.
              case ACCOUNT_NOT_FOUND, ACCOUNT_VIOLATION, ACCOUNT_REJECTED ->
                  new SubmitOutcome.Barred(name, message);
              case CONTRACT_NOT_FOUND, CONTRACT_NOT_ACTIVE ->
                  new SubmitOutcome.WrongContract(name, message);
              // It has it; what becomes of it shows under our id.
              case ORDER_PENDING -> new SubmitOutcome.Accepted(null);
              case UNKNOWN_ERROR, SUCCESS -> unknown(name, message);
            })
        .orElseGet(() -> unknown(name, message));
  }

  /** Of a whole close. */
  static SubmitOutcome close(int number, String message) {
    String name = Codes.name(CloseCode.class, number);
    return Codes.find(CloseCode.class, number)
        .map(code ->
            switch (code) {
              case POSITION_NOT_FOUND -> new SubmitOutcome.AlreadyFlat();
              case ORDER_REJECTED -> new SubmitOutcome.Rejected(name, message);
              case ACCOUNT_NOT_FOUND, ACCOUNT_REJECTED -> new SubmitOutcome.Barred(name, message);
              case CONTRACT_NOT_FOUND, CONTRACT_NOT_ACTIVE ->
                  new SubmitOutcome.WrongContract(name, message);
              case ORDER_PENDING -> new SubmitOutcome.Accepted(null);
              case UNKNOWN_ERROR, SUCCESS -> unknown(name, message);
            })
        .orElseGet(() -> unknown(name, message));
  }

  private static SubmitOutcome unknown(String name, String message) {
    return new SubmitOutcome.Unknown(message.isEmpty() ? name : name + ": " + message);
  }
}
