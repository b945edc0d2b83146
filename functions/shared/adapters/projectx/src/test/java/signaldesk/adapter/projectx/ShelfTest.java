package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryTokens;
import signaldesk.port.Tokens;

/** Notes that workers leave each other. */
class ShelfTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final URI VENUE = URI.create("https://venue.example");

  private final MemoryTokens table = new MemoryTokens();

  /** A table whose client sends every write twice, as where the first answer is lost. */
  private final Tokens twice =
      new Tokens() {
        @Override
        public Optional<Sealed> find(String owner) {
          return table.find(owner);
        }

        @Override
        public boolean put(String owner, Sealed token, @Nullable Sealed replaced) {
          table.put(owner, token, replaced);
          return table.put(owner, token, replaced);
        }
      };

  @Test
  void aNoteThatFindsItselfInTheWayIsOnesOwn() {
    assertTrue(new Shelf("owner-1@fake", VENUE, twice, () -> NOON).note(null).isPresent());
  }

  @Test
  void anotherWorkersNoteIsNot() {
    new Shelf("owner-1@fake", VENUE, table, () -> NOON).note(null);

    Shelf later = new Shelf("owner-1@fake", VENUE, twice, () -> NOON.plusMillis(1));
    assertEquals(Optional.empty(), later.note(null));
  }
}
