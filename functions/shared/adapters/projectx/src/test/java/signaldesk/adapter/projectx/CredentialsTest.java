package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  @Test
  void aNameAndAKeyAreReadAsAPersonPastesThem() {
    assertEquals(
        Optional.of(new Credentials("mia", "k+/=")),
        Credentials.read("{\"userName\": \" mia\", \"apiKey\": \"k+/= \\n\", \"note\": 1}"));
  }

  @Test
  void whatIsNoneIsNotRepeated() {
    for (String wrong :
        List.of(
            "",
            "planted",
            "{\"userName\":\"mia\"}",
            "{\"userName\":\"mia\",\"apiKey\":\" \"}",
            "{\"userName\":\"mia\",\"apiKey\":7}",
            "{\"userName\":\"mia\",\"apiKey\":\"k\"",
            "[\"mia\",\"k\"]",
            "null")) {
      assertEquals(Optional.empty(), Credentials.read(wrong), wrong);
    }
  }

  @Test
  void theyPrintNothing() {
    assertEquals("***", new Credentials("mia", "k").toString());
    assertEquals("/signaldesk/owners/owner-1/projectx", Credentials.secretName("owner-1"));
  }
}
