package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.port.Tokens.Sealed;

/** What every store of session tokens does. */
public abstract class TokensContract {
  private static final Instant NOON = Instant.parse("2126-11-23T12:00:00.123456789Z");
  private static final Sealed FIRST = new Sealed("c2VhbGVk", NOON);
  private static final Sealed NEXT = new Sealed("", NOON.plusSeconds(86_000));

  /** A store without tokens. */
  protected abstract Tokens empty();

  @Test
  void aTokenIsFoundAsItWasKept() {
    Tokens tokens = empty();

    assertEquals(Optional.empty(), tokens.find("owner-1"));
    assertTrue(tokens.put("owner-1", FIRST, null));
    assertEquals(Optional.of(FIRST), tokens.find("owner-1"));
    assertEquals(Optional.empty(), tokens.find("owner-2"));
  }

  @Test
  void onlyWhoReadWhatStandsThereReplacesIt() {
    Tokens tokens = empty();
    tokens.put("owner-1", FIRST, null);

    assertFalse(tokens.put("owner-1", NEXT, null));
    assertFalse(tokens.put("owner-1", NEXT, NEXT));
    assertTrue(tokens.put("owner-1", NEXT, FIRST));
    assertEquals(Optional.of(NEXT), tokens.find("owner-1"));
  }

  @Test
  void itsTextFormHoldsNothingOfIt() {
    assertFalse(FIRST.toString().contains(FIRST.cipher()));
  }
}
