package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.cli.accounts.Readiness.Front;
import signaldesk.desk.Account;
import signaldesk.desk.Size;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

class ReadinessTest {
  private static final Instrument MNQ = Instruments.get("MNQ1!");
  private static final Front FRONT =
      new Front(MNQ, Optional.of(new Contract("CON.F.US.MNQ.Z26", "MNQ")), "");
  private static final Front NO_FRONT = new Front(MNQ, Optional.empty(), "no active contract");
  private static final Seen SEEN =
      new Seen("1", "PRAC-V2-1", new BigDecimal("150000.00"), true, Optional.of(true));

  private static AccountRow row(Optional<String> forbidden) {
    return new AccountRow(
        new Account(
            "1",
            "first",
            "topstep",
            "practice",
            "150K",
            "projectx",
            Map.of("NQ1!", new Size("MNQ1!", 1))),
        forbidden,
        List.of(),
        List.of(),
        new AtVenue.Held(Optional.of(SEEN.balance()), true, false, List.of()));
  }

  @Test
  void anAccountThatMayTradeAndHasItsContractsIsReady() {
    Readiness readiness =
        new Readiness(List.of(row(Optional.empty())), List.of(SEEN), List.of(FRONT));

    assertTrue(readiness.isReady());
    assertEquals(
        List.of(
            "account  stage     level  at the venue",
            "1        practice  150K   PRAC-V2-1     ready",
            "instrument  root  contract",
            "MNQ1!       MNQ   CON.F.US.MNQ.Z26"),
        readiness.lines().subList(0, 4));
    assertEquals("Ready: 1 of 1 accounts.", readiness.lines().getLast());
  }

  @Test
  void whatAnAccountTradesMustHaveAContract() {
    Readiness readiness =
        new Readiness(List.of(row(Optional.empty())), List.of(SEEN), List.of(NO_FRONT));

    assertFalse(readiness.isReady());
    assertTrue(readiness.lines().contains("MNQ1!       MNQ   NONE: no active contract"));
    assertEquals(
        "NOT READY: a contract is missing that an account trades.", readiness.lines().getLast());
  }

  @Test
  void whatKeepsAnAccountFromTradingIsToldByName() {
    Readiness readiness =
        new Readiness(List.of(row(Optional.of("not from here"))), List.of(SEEN), List.of(FRONT));

    assertFalse(readiness.isReady());
    assertEquals("! 1: closed: not from here", readiness.lines().get(2));
    assertEquals("NOT READY: no account may trade.", readiness.lines().getLast());
  }

  @Test
  void accountsThatTheDeskDoesNotKnowAreNamed() {
    Readiness readiness = new Readiness(List.of(), List.of(SEEN), List.of());

    assertEquals(
        "1 (PRAC-V2-1) is not on the desk: desk accounts discover", readiness.lines().getFirst());
  }

  @Test
  void aKeyThatWasNotReadSeesNoNumberOfAccounts() {
    AccountRow unread =
        new AccountRow(
            row(Optional.empty()).account(),
            Optional.empty(),
            List.of(),
            List.of(),
            new AtVenue.Unread("the login was refused"));

    assertEquals(
        "the key was not read", new Readiness(List.of(unread), List.of(), List.of()).key());
    assertEquals("the key sees 0 accounts", new Readiness(List.of(), List.of(), List.of()).key());
    assertEquals(
        "the key sees 1 account",
        new Readiness(List.of(row(Optional.empty())), List.of(SEEN), List.of()).key());
  }
}
