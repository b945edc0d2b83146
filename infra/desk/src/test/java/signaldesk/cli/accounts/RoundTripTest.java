package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import signaldesk.cli.CommandException;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.port.SubmitOutcome;
import signaldesk.port.SubmitOutcome.Accepted;
import signaldesk.port.SubmitOutcome.NotSent;
import signaldesk.port.SubmitOutcome.Rejected;
import signaldesk.port.SubmitOutcome.Unknown;

class RoundTripTest {
  private static final Instrument MNQ = Instruments.get("MNQ1!");
  private static final Contract FRONT = new Contract("CON.F.US.MNQ.Z26", "MNQ");

  private final ScriptedVenue venue = new ScriptedVenue();
  private final List<String> said = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T15:00:00Z");
  private final RoundTrip trip = trip(pause -> now = now.plus(pause));

  private RoundTrip trip(Consumer<Duration> pause) {
    return new RoundTrip(venue, "1", MNQ, new Waiting(() -> now, pause, said::add));
  }

  @Test
  void oneContractIsBoughtAndClosedAndItsCostTold() {
    assertEquals(Optional.empty(), trip.objection(FRONT, List.of()));
    assertTrue(trip.run(FRONT));

    // bought at 20000.25, sold a tick of 0.50 dollars lower, 0.37 a side
    assertEquals(
        List.of(
            "The venue took the buy; waiting for its fill.",
            "  bought 1 MNQ1! at 20000.25, fee 0.37",
            "  sold 1 MNQ1! at 20000.00, fee 0.37",
            "  gross -0.50, fees 0.74, net -1.24 dollars",
            "Account 1 is flat again."),
        said);
    assertEquals(List.of("buy 1", "close 1"), venue.sent());
  }

  @Test
  void anAccountThatIsNotFlatIsLeftAlone() {
    venue.holds(2);

    assertEquals(
        Optional.of("account 1 holds CON.F.US.MNQ.Z26; it must be flat"),
        trip.objection(FRONT, List.of()));
  }

  @Test
  void aWorkingOrderIsAnObjection() {
    venue.works();

    assertEquals(
        Optional.of("account 1 has a working order in CON.F.US.MNQ.Z26"),
        trip.objection(FRONT, List.of()));
  }

  @Test
  void whatWaitsAtAPriceOfItsOwnIsAnObjectionBecauseTheCloseWouldTakeItAway() {
    assertEquals(
        Optional.of(
            "account 1 has orders that wait in CON.F.US.MNQ.Z26 (11, 12), and closing would cancel"
                + " them"),
        trip.objection(FRONT, List.of("11", "12")));
  }

  @Test
  void aRefusedBuyEndsThere() {
    venue.answersBuys(new Rejected("5", "outside trading hours"), false);

    assertFalse(trip.run(FRONT));
    assertEquals(List.of("The buy came to nothing: outside trading hours (5)"), said);
    assertEquals(List.of("buy 1"), venue.sent());
  }

  @Test
  void aBuyWithoutAnAnswerIsLookedForAndClosed() {
    venue.answersBuys(new Unknown("no answer in time"), true);

    assertTrue(trip.run(FRONT));
    assertEquals(List.of("buy 1", "close 1"), venue.sent());
  }

  @Test
  void aBuyThatNobodyFindsIsSaidAndNeverSentAgain() {
    venue.answersBuys(new Unknown("no answer in time"), false);

    assertFalse(trip.run(FRONT));
    assertTrue(said.getLast().endsWith("shows no position yet. LOOK AT ACCOUNT 1 NOW."));
    assertEquals(List.of("buy 1"), venue.sent());
  }

  @Test
  void whatSomethingElseBoughtMeanwhileIsNotClosed() {
    venue.answersBuys(new Accepted("7"), true);
    venue.tradesBeside(1);

    assertFalse(trip.run(FRONT));
    assertTrue(said.getLast().contains("NOTHING WAS CLOSED"), said.toString());
    assertEquals(List.of("buy 1"), venue.sent());
  }

  @Test
  void aCloseThatWasCertainlyNotSentIsSentAgain() {
    venue.answersCloses(new NotSent("too many requests", Duration.ofSeconds(4)), false);

    assertTrue(trip.run(FRONT));
    assertEquals(List.of("buy 1", "close 1", "close 1"), venue.sent());
  }

  @Test
  void aCloseWithoutAnAnswerIsNeverSentAgain() {
    SubmitOutcome unknown = new Unknown("no answer in time");
    venue.answersCloses(unknown, false);

    assertFalse(trip.run(FRONT));
    assertTrue(said.getLast().contains("THE POSITION MAY STILL BE OPEN: account 1"));
    assertEquals(List.of("buy 1", "close 1"), venue.sent());
  }

  private static final String OPEN =
      "! THE POSITION MAY STILL BE OPEN: account 1, 1 CON.F.US.MNQ.Z26. Look at your platform now,"
          + " and close it there.";

  @Test
  void aBuyThatThrowsMayHaveBeenDoneAndIsLookedForAndClosed() {
    venue.throwsOn("buy", new IllegalStateException("the table does not answer"));

    assertTrue(trip.run(FRONT));
    assertEquals(
        "No readable answer to the buy (the table does not answer); looking for it.",
        said.getFirst());
    assertEquals(List.of("buy 1", "close 1"), venue.sent());
  }

  @Test
  void aCloseThatThrowsIsNeverSentAgainAndTold() {
    venue.answersCloses(new Accepted("8"), false);
    venue.throwsOn("close", new IllegalStateException("the table does not answer"));

    assertFalse(trip.run(FRONT));
    assertEquals(OPEN, said.getLast());
    assertEquals(List.of("buy 1", "close 1"), venue.sent());
  }

  @Test
  void aReadThatFailsOtherwiseThanAVenuesIsMadeAgain() {
    venue.breaksReads(new IllegalStateException("no table"), new IllegalStateException("no table"));

    assertTrue(trip.run(FRONT));
    assertTrue(said.contains("Not read: no table; looking again."), said.toString());
    assertEquals(List.of("buy 1", "close 1"), venue.sent());
  }

  @Test
  void whoeverStopsItWhileItWaitsIsToldWhatMayBeOpen() {
    venue.breaksReads(new IllegalStateException("no table"));
    List<Optional<String>> warned = new ArrayList<>();
    RoundTrip[] stopped = {trip};
    stopped[0] =
        trip(pause -> {
          warned.add(stopped[0].warning());
          throw new CommandException("interrupted");
        });
    assertEquals(Optional.empty(), stopped[0].warning(), "nothing was sent yet");

    assertFalse(stopped[0].run(FRONT));
    assertEquals(List.of(Optional.of(OPEN)), warned);
    assertEquals(List.of("It ends here: interrupted", OPEN), said.subList(2, 4));
    assertEquals(Optional.empty(), stopped[0].warning(), "it was said");
  }

  @Test
  void whoeverHearsThatAnErrorEndsItIsToldWhatMayBeOpen() {
    venue.breaksReads(new IllegalStateException("no table"));
    RoundTrip dying =
        trip(pause -> {
          throw new AssertionError("no memory");
        });

    assertThrows(AssertionError.class, () -> dying.run(FRONT));
    assertEquals(Optional.of(OPEN), dying.warning());
  }
}
