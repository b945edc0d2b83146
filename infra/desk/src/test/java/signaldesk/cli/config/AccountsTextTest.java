package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;

class AccountsTextTest {
  private static final List<String> NEW = List.of("77: # new", "  owner: first");

  private static String with(String yaml) {
    return AccountsText.with(yaml, NEW).orElseThrow();
  }

  @Test
  void anAccountGoesBehindTheLastOneAndItsComments() {
    assertEquals(
        """
        # mine
        accounts: # all of them
            0123:
                owner: first # he
                # sizes come later

            0124: {owner: first} # brief
              # and a word on 0124
            77: # new
              owner: first

        # Hooks
        hooks: {}
        """,
        with(
            """
            # mine
            accounts: # all of them
                0123:
                    owner: first # he
                    # sizes come later

                0124: {owner: first} # brief
                  # and a word on 0124

            # Hooks
            hooks: {}
            """));
  }

  @Test
  void whereNoAccountsStandTheSectionIsMade() {
    String made = "accounts:\n  77: # new\n    owner: first\n";

    assertEquals("owners: {first: }\n\n" + made, with("owners: {first: }\n"));
    assertEquals("owners: {first: }\n\n" + made, with("owners: {first: }"));
    assertEquals(made + "hooks: {}\n", with("accounts:\nhooks: {}\n"));
    assertEquals(made + "hooks: {}\n", with("accounts: {}\nhooks: {}\n"));
    assertEquals(
        made.replace("accounts:", "accounts: # none yet") + "hooks: {}\n",
        with("accounts: {} # none yet\nhooks: {}\n"));
  }

  @Test
  void accountsInBracesAreNotTouched() {
    assertEquals(Optional.empty(), AccountsText.with("accounts: {1: {owner: first}}\n", NEW));
  }

  @Test
  void aFileEndsItsLinesAsBefore() {
    assertEquals(
        "accounts:\r\n  1: {}\r\n  77: # new\r\n    owner: first\r\nhooks:\r\n",
        with("accounts:\r\n  1: {}\r\nhooks:\r\n"));
  }

  @Test
  void aTextOfSeveralLinesIsNotCutInTwo() {
    assertEquals(
        "accounts:\n  1:\n    firm: |\n      a\n      b\n  77: # new\n    owner: first\nhooks:\n",
        with("accounts:\n  1:\n    firm: |\n      a\n      b\nhooks:\n"));
  }

  @Test
  void theExampleKeepsEveryLineAndIsInOrder() throws IOException {
    String example = java.nio.file.Files.readString(Path.of("example-desk.yaml"));
    String entry = "0900: {owner: first, firm: topstep, stage: practice, fundingLevel: 50K}";

    String more = AccountsText.with(example, List.of(entry)).orElseThrow();

    assertEquals(example, more.replace("  " + entry + "\n", ""));
    List<Account> accounts = DeskFile.read(more).accounts();
    assertEquals("0900", accounts.getLast().accountId());
    assertEquals(DeskFile.read(example).accounts(), accounts.subList(0, accounts.size() - 1));
  }
}
