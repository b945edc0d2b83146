package signaldesk.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Template;
import signaldesk.local.runtime.TaskRoot;

/**
 * What the script {@code build} and the Dockerfile call.
 *
 * <pre>
 * pack DIR                makes DIR the context of every image's build
 * train FUNCTION DIR      makes the cache of a function laid out there, and proves it
 * try                     does both for every function, here, and prints what a cache is worth
 * template FILE           writes the template with images instead of zips
 * </pre>
 */
public final class Main {
  private static final int TIMES = 5;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = Arrays.asList(arguments);
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "pack" -> pack(Path.of(words.get(1)).toAbsolutePath());
      case "train" -> train(words.get(1), Path.of(words.get(2)).toAbsolutePath());
      case "try" -> tryAll(target().resolve("try"));
      case "template" ->
          Files.writeString(
              Path.of(words.get(1)), ImagesTemplate.of(Files.readString(Template.find())));
      default ->
          throw new IllegalArgumentException("pack DIR | train FUNCTION DIR | try | template FILE");
    }
    // Threads of the backend would keep the process alive for a minute.
    System.exit(0);
  }

  private static void pack(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (LambdaFunction function : Template.read(Template.find()).functions()) {
      pack(function, folder.resolve("functions").resolve(Packed.name(function)));
      lines.add(function.id() + " " + Packed.name(function));
    }
    Trainer.copy(folder.resolve("trainer"));
    Files.write(folder.resolve("functions.txt"), lines);
  }

  static Packed pack(LambdaFunction function, Path folder) {
    Path root = Template.find().resolveSibling("").toAbsolutePath();
    return Packed.of(
        root.resolve(function.codeUri()), root.resolve("infra/desk/target/ric"), folder);
  }

  private static void train(String id, Path folder) throws IOException {
    try (Stage stage = new Stage(Files.createTempDirectory("stage"))) {
      LambdaFunction function = stage.template().function(id);
      Training training = new Training(stage, function, new Packed(folder));
      training.run();
      System.out.println(id + ": " + training.withCache());
    }
  }

  private static void tryAll(Path folder) throws IOException {
    System.out.println(
        "| function | cache | classes from jars | with it | first answer | with it |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    try (Stage stage = new Stage(TaskRoot.empty(folder.resolve("stage")))) {
      for (LambdaFunction function : stage.template().functions()) {
        Packed packed = pack(function, folder.resolve(Packed.name(function)));
        Training training = new Training(stage, function, packed);
        training.run();
        System.out.printf(
            "| %s | %.1f MB | %d | %d | %d ms | %d ms |%n",
            Packed.name(function),
            Files.size(packed.cache()) / 1e6,
            training.withoutCache().fromJars(),
            training.withCache().fromJars(),
            median(training, false),
            median(training, true));
      }
    }
  }

  private static long median(Training training, boolean cached) {
    return LongStream.range(0, TIMES)
        .map(_ -> training.millis(cached))
        .sorted()
        .skip(TIMES / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Path target() {
    return Template.find().resolveSibling("infra/images/target").toAbsolutePath();
  }
}
