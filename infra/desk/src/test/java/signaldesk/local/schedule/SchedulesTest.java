package signaldesk.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class SchedulesTest {
  private final BlockingQueue<Instant> ran = new LinkedBlockingQueue<>();

  @Test
  void aTaskRunsWhenItIsDueAndAgainAfterAFailure() throws InterruptedException {
    try (Schedules schedules = new Schedules(InstantSource.system())) {
      schedules.add(
          "test",
          after -> after.plusMillis(5),
          due -> {
            ran.add(due);
            throw new IllegalStateException("the first of many");
          });

      List<Instant> three = List.of(take(), take(), take());

      assertEquals(three.stream().sorted().toList(), three);
      assertEquals(true, three.getLast().isBefore(Instant.now()));
    }
  }

  @Test
  void whatIsNotDueYetDoesNotRun() throws InterruptedException {
    try (Schedules schedules = new Schedules(InstantSource.system())) {
      schedules.add("later", after -> after.plus(Duration.ofDays(1)), ran::add);
      schedules.add("now", after -> after.plusMillis(5), _ -> ran.add(Instant.EPOCH));

      assertEquals(Instant.EPOCH, take());
      assertEquals(Instant.EPOCH, take());
    }
  }

  private Instant take() throws InterruptedException {
    return java.util.Objects.requireNonNull(ran.poll(60, TimeUnit.SECONDS));
  }
}
