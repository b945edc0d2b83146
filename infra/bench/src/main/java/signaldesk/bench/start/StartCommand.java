package signaldesk.bench.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import signaldesk.backend.Backend;
import signaldesk.backend.LocalCertificate;
import signaldesk.backend.Tap;
import signaldesk.bench.stand.Folders;
import signaldesk.bench.stand.Stand;

/** Measures every function's start and prints the README's table. */
@Command(
    name = "start",
    description = "Starts every function cold, eleven times, and says what it takes.")
public final class StartCommand implements Callable<Integer> {
  private static final int RUNS = 11;

  /** Each start, each count and each training needs an account that has not traded. */
  private static final int ACCOUNTS = 2 * 2 * (RUNS + 4);

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("bench-start");
    LocalCertificate certificate =
        LocalCertificate.in(Files.createDirectory(folder.resolve("certificate")));
    try (Backend backend = Backend.inMemory();
        Tap tap = Tap.https(backend.endpoints(), certificate, exchange -> {});
        Stand stand = new Stand(backend.endpoints(), ACCOUNTS, folder)) {
      Subjects subjects = new Subjects(stand, ACCOUNTS, tap.endpoints(), certificate);
      print(measure(subjects.all(folder), folder));
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  /** Interleaved, so that what else the machine does meets all alike. */
  private static List<Measured> measure(List<Subject> subjects, Path folder) throws IOException {
    List<Start> starts = new ArrayList<>();
    List<Measured> measured = new ArrayList<>();
    for (Subject plain : subjects) {
      for (Subject subject : List.of(plain, plain.withCache())) {
        Path own = Files.createTempDirectory(folder, "start");
        Start start = Start.of(subject, OneCore.words(), own);
        starts.add(start);
        measured.add(new Measured(subject, start.classes()));
      }
    }
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < starts.size(); i++) {
        measured.get(i).add(starts.get(i).time());
      }
    }
    return measured;
  }

  private void print(List<Measured> measured) {
    out.println("| handler | layout | median ms | times hello | classes loaded |");
    out.println("| --- | --- | ---: | ---: | ---: |");
    for (Measured one : measured) {
      // Against hello started the same way, and as the runtime starts it.
      Measured hello = measured.getFirst();
      out.printf(
          java.util.Locale.ROOT,
          "| %s | %s | %d | %.1f | %,d |%n",
          one.subject().name(),
          one.subject().layout(),
          one.median(),
          (double) one.median() / hello.median(),
          one.classes());
    }
    out.println();
    out.printf(
        "Medians of %d starts, interleaved, from process start to answer posted, over TLS; %s %s,"
            + " %s, %d cores.%n",
        RUNS,
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        OneCore.words().isPresent() ? "each on one core" : "not pinned to a core",
        Runtime.getRuntime().availableProcessors());
  }
}
