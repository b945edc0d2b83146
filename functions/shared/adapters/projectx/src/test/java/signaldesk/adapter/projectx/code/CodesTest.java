package signaldesk.adapter.projectx.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The venue's tables, row by row; written down a second time, from the vendor's description. */
class CodesTest {
  record Table(Class<? extends Enum<?>> codes, String rows) {}

  static Stream<Table> tables() {
    return Stream.of(
        new Table(
            LoginCode.class,
            "0 SUCCESS 1 USER_NOT_FOUND 2 PASSWORD_VERIFICATION_FAILED 3 INVALID_CREDENTIALS"
                + " 4 APP_NOT_FOUND 5 APP_VERIFICATION_FAILED 6 INVALID_DEVICE"
                + " 7 AGREEMENTS_NOT_SIGNED 8 UNKNOWN_ERROR 9 API_SUBSCRIPTION_NOT_FOUND"
                + " 10 API_KEY_AUTHENTICATION_DISABLED"),
        new Table(
            ValidateCode.class,
            "0 SUCCESS 1 INVALID_SESSION 2 SESSION_NOT_FOUND 3 EXPIRED_TOKEN 4 UNKNOWN_ERROR"),
        new Table(ContractByIdCode.class, "0 SUCCESS 1 CONTRACT_NOT_FOUND"),
        new Table(
            PlaceCode.class,
            "0 SUCCESS 1 ACCOUNT_NOT_FOUND 2 ORDER_REJECTED 3 INSUFFICIENT_FUNDS"
                + " 4 ACCOUNT_VIOLATION 5 OUTSIDE_TRADING_HOURS 6 ORDER_PENDING 7 UNKNOWN_ERROR"
                + " 8 CONTRACT_NOT_FOUND 9 CONTRACT_NOT_ACTIVE 10 ACCOUNT_REJECTED"),
        new Table(
            CancelCode.class,
            "0 SUCCESS 1 ACCOUNT_NOT_FOUND 2 ORDER_NOT_FOUND 3 REJECTED 4 PENDING"
                + " 5 UNKNOWN_ERROR 6 ACCOUNT_REJECTED"),
        new Table(
            CloseCode.class,
            "0 SUCCESS 1 ACCOUNT_NOT_FOUND 2 POSITION_NOT_FOUND 3 CONTRACT_NOT_FOUND"
                + " 4 CONTRACT_NOT_ACTIVE 5 ORDER_REJECTED 6 ORDER_PENDING 7 UNKNOWN_ERROR"
                + " 8 ACCOUNT_REJECTED"),
        new Table(
            PartialCloseCode.class,
            "0 SUCCESS 1 ACCOUNT_NOT_FOUND 2 POSITION_NOT_FOUND 3 CONTRACT_NOT_FOUND"
                + " 4 CONTRACT_NOT_ACTIVE 5 INVALID_CLOSE_SIZE 6 ORDER_REJECTED 7 ORDER_PENDING"
                + " 8 UNKNOWN_ERROR 9 ACCOUNT_REJECTED"),
        new Table(SearchCode.class, "0 SUCCESS 1 ACCOUNT_NOT_FOUND"),
        new Table(
            BarsCode.class,
            "0 SUCCESS 1 CONTRACT_NOT_FOUND 2 UNIT_INVALID 3 UNIT_NUMBER_INVALID"
                + " 4 LIMIT_INVALID"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aNumberMeansWhatItsEndpointSays(Table table) {
    List<String> rows = new ArrayList<>();
    for (Enum<?> code : table.codes().getEnumConstants()) {
      rows.add(rows.size() + " " + code.name());
    }
    assertEquals(table.rows(), String.join(" ", rows));
  }

  @Test
  void aNumberThatIsNotListedStaysANumber() {
    assertEquals(Optional.of(CloseCode.ORDER_REJECTED), Codes.find(CloseCode.class, 5));
    assertEquals(
        Optional.of(PartialCloseCode.INVALID_CLOSE_SIZE), Codes.find(PartialCloseCode.class, 5));
    assertEquals(Optional.empty(), Codes.find(CloseCode.class, 9));
    assertEquals(Optional.empty(), Codes.find(CloseCode.class, -1));
    assertEquals("UNLISTED_77", Codes.name(PlaceCode.class, 77));
  }
}
