package signaldesk.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process of a function is made of.
 *
 * @param taskRoot where its zip was unpacked
 * @param runtimeClient the folder with AWS's runtime interface client
 * @param environment its own variables and where AWS is
 * @param launch what its start has beyond Lambda's own
 */
public record FunctionSpec(
    String name,
    String handler,
    Path taskRoot,
    Path runtimeClient,
    long memoryMb,
    Duration timeout,
    Map<String, String> environment,
    Launch launch) {

  /** Started as the managed runtime does. */
  public FunctionSpec(
      String name,
      String handler,
      Path taskRoot,
      Path runtimeClient,
      long memoryMb,
      Duration timeout,
      Map<String, String> environment) {
    this(name, handler, taskRoot, runtimeClient, memoryMb, timeout, environment, Launch.MANAGED);
  }

  /** The same function with one more variable. */
  public FunctionSpec withVariable(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new FunctionSpec(
        this.name, handler, taskRoot, runtimeClient, memoryMb, timeout, more, launch);
  }

  /** The same function, started otherwise. */
  public FunctionSpec with(Launch other) {
    return new FunctionSpec(
        name, handler, taskRoot, runtimeClient, memoryMb, timeout, environment, other);
  }

  /** What {@code java} is started with, but for the handler, which comes last. */
  public List<String> arguments() {
    return Command.arguments(this);
  }

  String arn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
  }
}
