package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Reader;

/** What every store of readers does. */
public abstract class ReadersContract {
  private static final Reader OPERATOR =
      new Reader("operator", List.of("a".repeat(64), "b".repeat(64)), null);
  private static final Reader ANNA = new Reader("anna", List.of("c".repeat(64)), "owner-1");

  /** A store that holds these readers. */
  protected abstract Readers holding(List<Reader> readers);

  @Test
  void everyTokenOfAReaderFindsIt() {
    Readers readers = holding(List.of(OPERATOR, ANNA));

    assertEquals(Optional.of(OPERATOR), readers.byTokenDigest("a".repeat(64)));
    assertEquals(Optional.of(OPERATOR), readers.byTokenDigest("b".repeat(64)));
    assertEquals(Optional.of(ANNA), readers.byTokenDigest("c".repeat(64)));
  }

  @Test
  void anUnknownTokenFindsNobody() {
    Readers readers = holding(List.of(OPERATOR));

    assertEquals(Optional.empty(), readers.byTokenDigest("c".repeat(64)));
    assertEquals(Optional.empty(), readers.byTokenDigest(""));
  }
}
