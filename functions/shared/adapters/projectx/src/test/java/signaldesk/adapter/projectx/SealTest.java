package signaldesk.adapter.projectx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final String TOKEN = "head.token-of-mia.tail";
  private static final Credentials KEY = new Credentials("mia", "key-1");
  private static final URI VENUE = URI.create("https://venue.example");
  private final Seal seal = new Seal("owner-1", VENUE, KEY);

  @Test
  void whoHasTheKeyOpensIt() {
    assertEquals(Optional.of(TOKEN), new Seal("owner-1", VENUE, KEY).open(seal.close(TOKEN)));
  }

  @Test
  void nobodyElseDoes() {
    String sealed = seal.close(TOKEN);
    List<Seal> others =
        List.of(
            new Seal("owner-1", VENUE, new Credentials("mia", "key-2")),
            new Seal("owner-1", VENUE, new Credentials("max", "key-1")),
            new Seal("owner-2", VENUE, KEY),
            new Seal("owner-1", URI.create("https://other.example"), KEY));
    for (Seal other : others) {
      assertEquals(Optional.empty(), other.open(sealed));
    }
  }

  @Test
  void theSameTokenNeverLooksTheSame() {
    assertNotEquals(seal.close(TOKEN), seal.close(TOKEN));
    String bytes = new String(Base64.getDecoder().decode(seal.close(TOKEN)), UTF_8);
    assertFalse(bytes.contains("token-of-mia"));
  }

  @Test
  void whatWasTamperedWithOrIsNoneIsNotOpened() {
    byte[] bytes = Base64.getDecoder().decode(seal.close(TOKEN));
    for (int at : new int[] {0, 12, bytes.length - 1}) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      assertEquals(Optional.empty(), seal.open(Base64.getEncoder().encodeToString(other)));
    }
    for (String none : List.of("", "AAAA", "not Base64!", "AAAAAAAAAAAAAAAA")) {
      assertEquals(Optional.empty(), seal.open(none), none);
    }
  }
}
