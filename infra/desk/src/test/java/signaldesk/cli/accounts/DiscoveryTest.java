package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.cli.CommandException;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Account;
import signaldesk.desk.Size;

class DiscoveryTest {
  private static final String FILE =
      """
      owners:
        first: {name: First}
        second: # he comes later
      instruments:
        NQ1!: {size: {trade: MNQ1!, contracts: 5}}
        MNQ1!: {size: 4}
      accounts:
        # the oldest
        0123: {owner: first, firm: topstep, stage: combine, fundingLevel: 50K, broker: projectx}
        0124: {owner: second, firm: topstep, stage: combine, fundingLevel: 50K, broker: projectx}
      """;

  private static Seen seen(String id, String name, boolean canTrade) {
    return new Seen(id, name, new BigDecimal("50000.000000000"), canTrade, Optional.empty());
  }

  @Test
  void whatIsNewGoesBehindWhatStandsThereWithSizesAndTheSmallestCap() {
    Discovery found =
        Discovery.of(FILE, "first", "topstep", List.of(seen("77", "50KTC-V2-1", true)));

    assertEquals(
        FILE
            + """
              77: # 50KTC-V2-1
                owner: first
                firm: topstep
                stage: combine # check: guessed from the name
                fundingLevel: 50K # check: guessed from the name
                broker: projectx
                cap: 1 # check: the most contracts of one entry
                sizes: # check: as under instruments; none leaves a symbol alone
                  NQ1!: {trade: MNQ1!, contracts: 5}
                  MNQ1!: 4
            """,
        found.yaml());
    assertEquals(
        new Account(
            "77",
            "first",
            "topstep",
            "combine",
            "50K",
            "projectx",
            Map.of("NQ1!", new Size("MNQ1!", 1), "MNQ1!", new Size("MNQ1!", 1))),
        DeskFile.read(found.yaml()).accounts().getLast());
    assertEquals(List.of("0123 stands in the file, and the key does not see it"), found.remarks());
  }

  @Test
  void whatStandsThereIsNeverOverwritten() {
    Discovery found =
        Discovery.of(
            FILE,
            "first",
            "topstep",
            List.of(seen("0123", "150KTC-1", true), seen("0124", "50KTC-2", true)));

    assertEquals(FILE, found.yaml());
    assertEquals(
        List.of(
            "0123 (150KTC-1) stands in the file already and is left as it is",
            "! 0124 (50KTC-2) stands in the file as an account of second"),
        found.remarks());
  }

  @Test
  void anAccountThatMayTradeNothingIsLeftOut() {
    Discovery found =
        Discovery.of(
            FILE,
            "first",
            "topstep",
            List.of(seen("0123", "50KTC-1", true), seen("9", "50KTC-9", false)));

    assertEquals(FILE, found.yaml());
    assertEquals(
        "left out, because the venue lets them trade nothing: 9", found.remarks().getLast());
  }

  @Test
  void anOwnerWhoIsNotInTheFileIsAskedFor() {
    CommandException trouble =
        assertThrows(
            CommandException.class, () -> Discovery.of(FILE, "third", "topstep", List.of()));

    assertTrue(String.valueOf(trouble.getMessage()).startsWith("owner third is not in the file"));
  }
}
