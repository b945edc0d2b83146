package signaldesk.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a process of a function is made of.
 *
 * @param taskRoot where its zip was unpacked
 * @param runtimeClient the folder with AWS's runtime interface client
 * @param environment its own variables and where AWS is
 */
public record FunctionSpec(
    String name,
    String handler,
    Path taskRoot,
    Path runtimeClient,
    long memoryMb,
    Duration timeout,
    Map<String, String> environment) {

  String arn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
  }
}
