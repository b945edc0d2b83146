package signaldesk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Contract;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/** I7: signals are target states. Size is 2 throughout. */
class DecisionTest {
  private static final Contract DEC = new Contract("CON.F.US.ENQ.Z26", "ENQ");
  private static final Contract SEP = new Contract("CON.F.US.ENQ.U26", "ENQ");

  @Test
  void flatAndToBeLongOpensTheWholeSize() {
    assertEquals(List.of("open BUY 2 Z26"), plan(Target.LONG));
  }

  @Test
  void atTheSizeOrMoreNothingIsAdded() {
    assertEquals("already long 2", unchanged(Target.LONG, held(DEC, 2)));
    assertEquals("already short 3", unchanged(Target.SHORT, held(DEC, -3)));
  }

  @Test
  void belowTheSizeOnlyTheDifferenceIsOpened() {
    assertEquals(List.of("open SELL 1 Z26"), plan(Target.SHORT, held(DEC, -1)));
  }

  @Test
  void theOtherSideIsFlattenedFirst() {
    assertEquals(List.of("close SELL 3 Z26", "open SELL 2 Z26"), plan(Target.SHORT, held(DEC, 3)));
  }

  @Test
  void anOldMonthIsFlattenedFirstEvenOnTheSameSide() {
    assertEquals(List.of("close SELL 2 U26", "open BUY 2 Z26"), plan(Target.LONG, held(SEP, 2)));
    assertEquals(List.of("close SELL 1 U26"), plan(Target.LONG, held(SEP, 1), held(DEC, 2)));
  }

  @Test
  void anExitClosesItsOwnSideOnlyInTheContractHeld() {
    assertEquals(List.of("close SELL 2 U26"), plan(Target.NOT_LONG, held(SEP, 2)));
    assertEquals("not long", unchanged(Target.NOT_LONG, held(DEC, -2)));
    assertEquals(List.of("close BUY 2 Z26"), plan(Target.NOT_SHORT, held(DEC, -2)));
    assertEquals("not short", unchanged(Target.NOT_SHORT));
  }

  @Test
  void toBeFlatClosesEitherSide() {
    assertEquals(List.of("close BUY 2 Z26"), plan(Target.FLAT, held(DEC, -2)));
    assertEquals("already flat", unchanged(Target.FLAT));
  }

  @Test
  void aPlanRemembersWhatWasHeld() {
    Decision decided = Decision.decide(Target.LONG, 2, DEC, List.of(held(DEC, -3)));
    assertEquals(-3, assertInstanceOf(Decision.Plan.class, decided).held());
  }

  @Test
  void carryingOutAPlanAndAskingAgainChangesNothing() {
    for (Target target : Target.values()) {
      for (long front = -4; front <= 4; front++) {
        for (long old = -4; old <= 4; old++) {
          List<Holding> held = holdings(front, old);
          List<Holding> after = carryOut(Decision.decide(target, 2, DEC, held), held);
          assertInstanceOf(
              Decision.Unchanged.class,
              Decision.decide(target, 2, DEC, after),
              target + " from front " + front + ", old month " + old);
        }
      }
    }
  }

  @Test
  void everyLegClosesBeforeOneOpens() {
    for (Target target : Target.values()) {
      for (long front = -4; front <= 4; front++) {
        for (long old = -4; old <= 4; old++) {
          if (Decision.decide(target, 2, DEC, holdings(front, old)) instanceof Decision.Plan plan) {
            List<Leg> legs = plan.legs();
            assertFalse(legs.subList(0, legs.size() - 1).stream().anyMatch(Leg::opens));
            assertTrue(target.isEntry() || !legs.getLast().opens());
          }
        }
      }
    }
  }

  private static List<Holding> carryOut(Decision decision, List<Holding> held) {
    long front =
        held.stream().filter(h -> h.contract().equals(DEC)).mapToLong(Holding::quantity).sum();
    long old =
        held.stream().filter(h -> h.contract().equals(SEP)).mapToLong(Holding::quantity).sum();
    if (decision instanceof Decision.Plan plan) {
      for (Leg leg : plan.legs()) {
        long moved = leg.side().sign() * leg.contracts();
        front += leg.contract().equals(DEC) ? moved : 0;
        old += leg.contract().equals(SEP) ? moved : 0;
      }
    }
    return holdings(front, old);
  }

  private static List<Holding> holdings(long front, long old) {
    return java.util.stream.Stream.of(new long[] {front, 0}, new long[] {old, 1})
        .filter(quantity -> quantity[0] != 0)
        .map(quantity -> held(quantity[1] == 0 ? DEC : SEP, quantity[0]))
        .toList();
  }

  private static Holding held(Contract contract, long quantity) {
    return new Holding("p-" + contract.id(), contract, quantity, Instant.EPOCH);
  }

  private static List<String> plan(Target target, Holding... held) {
    Decision decided = Decision.decide(target, 2, DEC, List.of(held));
    return assertInstanceOf(Decision.Plan.class, decided).legs().stream()
        .map(DecisionTest::words)
        .toList();
  }

  private static String unchanged(Target target, Holding... held) {
    Decision decided = Decision.decide(target, 2, DEC, List.of(held));
    return assertInstanceOf(Decision.Unchanged.class, decided).reason();
  }

  private static String words(Leg leg) {
    String month = leg.contract().id().substring(leg.contract().id().length() - 3);
    Side side = leg.side();
    return (leg.opens() ? "open " : "close ") + side + " " + leg.contracts() + " " + month;
  }
}
