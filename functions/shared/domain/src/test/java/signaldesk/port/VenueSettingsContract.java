package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.PaperSettings;
import signaldesk.instrument.Money;

/** What every store of venue settings does. */
public abstract class VenueSettingsContract {

  /** A store that holds no settings. */
  protected abstract VenueSettings empty();

  /** A store that holds these. */
  protected abstract VenueSettings holding(PaperSettings paper);

  @Test
  void thereAreNoneBeforeADeskIsApplied() {
    assertEquals(Optional.empty(), empty().paper());
  }

  @Test
  void feesAreExactToTheCent() {
    PaperSettings settings =
        new PaperSettings(2, Map.of("NQ1!", new Money(140), "MNQ1!", new Money(37)));

    assertEquals(Optional.of(settings), holding(settings).paper());
  }

  @Test
  void anInstrumentWithoutAFeeIsNotFree() {
    VenueSettings settings = holding(new PaperSettings(0, Map.of("NQ1!", Money.ZERO)));

    assertEquals(Optional.of(Money.ZERO), settings.paper().orElseThrow().fee("NQ1!"));
    assertEquals(Optional.empty(), settings.paper().orElseThrow().fee("ES1!"));
  }
}
