package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountNameTest {

  @Test
  void stageAndLevelAreReadWhereTheNameSaysThem() {
    Map.of(
            "PRAC-V2-10001-20002", new AccountName("practice", "unknown"),
            "PRAC-50K-1", new AccountName("practice", "50K"),
            "50KTC-V2-10001-30003", new AccountName("combine", "50K"),
            "150ktc-1", new AccountName("combine", "150K"),
            "EXPRESS-V2-10001-40004", new AccountName("express", "unknown"),
            "LFA-100K-1", new AccountName("live", "100K"))
        .forEach((name, said) -> assertEquals(said, AccountName.of(name), name));
  }

  @Test
  void aNameThatSaysNothingIsUnknownWhichNoFirmOpens() {
    assertEquals(new AccountName("unknown", "unknown"), AccountName.of("S1-10001"));
    assertEquals(new AccountName("unknown", "unknown"), AccountName.of("MYPRAC-X50KX"));
  }
}
