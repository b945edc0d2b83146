package signaldesk.adapter.lambda;

import java.util.Map;

/** A function's environment variables, as the template sets them. */
public record Env(Map<String, String> variables) {
  public Env {
    variables = Map.copyOf(variables);
  }

  /**
   * A variable that must be set.
   *
   * @throws IllegalStateException naming it if it is not, so that a wrong template shows at
   *     start-up
   */
  public String need(String name) {
    String value = variables.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalStateException("environment variable " + name + " is not set");
    }
    return value;
  }
}
