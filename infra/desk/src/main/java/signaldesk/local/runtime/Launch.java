package signaldesk.local.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a start has beyond what Lambda itself does.
 *
 * @param wrapper words before the {@code java} command, such as {@code taskset -c 0}
 * @param flags for the JVM, such as {@code -XX:AOTCache=...}
 * @param jars put on the class path behind the runtime client, where an AOT cache covers them; none
 *     leaves the function to the client's own class loader, as the managed runtime does
 */
public record Launch(List<String> wrapper, List<String> flags, List<Path> jars) {
  /** As the managed runtime starts a function. */
  public static final Launch MANAGED = new Launch(List.of(), List.of(), List.of());

  /** The function's jars on the class path, as in a container image. */
  public static Launch flat(List<Path> jars) {
    return new Launch(List.of(), List.of(), jars);
  }

  public Launch withWrapper(List<String> words) {
    return new Launch(words, flags, jars);
  }

  /** The same with these JVM flags too. */
  public Launch withFlags(List<String> more) {
    return new Launch(wrapper, Stream.of(flags, more).flatMap(List::stream).toList(), jars);
  }
}
