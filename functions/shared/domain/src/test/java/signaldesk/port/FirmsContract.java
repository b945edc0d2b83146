package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;

/** What every store of firms does. */
public abstract class FirmsContract {

  /** A store that holds these firms. */
  protected abstract Firms holding(List<Firm> firms);

  @Test
  void aFirmIsFoundByItsNameWithAllItsRules() {
    Firm firm =
        new Firm(
            "topstep",
            URI.create("https://venue.example"),
            Hosting.OWNER_DEVICE,
            Set.of("practice", "combine"),
            Firm.Fees.WITH_COMMISSION,
            Firm.Requests.PER_ADDRESS);

    assertEquals(Optional.of(firm), holding(List.of(firm)).find("topstep"));
  }

  @Test
  void aFirmWithoutAnAddressOpensNothing() {
    Firm firm = new Firm("demo", null, Hosting.CLOUD, Set.of());

    assertEquals(Optional.of(firm), holding(List.of(firm)).find("demo"));
  }

  @Test
  void aFirmThatNobodyWroteDownIsNone() {
    assertEquals(Optional.empty(), holding(List.of()).find("topstep"));
  }
}
