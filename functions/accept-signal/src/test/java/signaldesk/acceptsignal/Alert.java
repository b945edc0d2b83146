package signaldesk.acceptsignal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An alert message as a strategy sends it, to change field by field; values are raw JSON. */
record Alert(Map<String, String> fields) {
  /** Fired one second before {@link TestDesk}'s clock starts. */
  static Alert entry() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("text", "\"NQ long\"");
    fields.put("direction", "\"buy\"");
    fields.put("comment", "\"go_long\"");
    fields.put("timeframe", "\"5\"");
    fields.put("time_Of_Message", "\"2026-11-23T15:30:00Z\"");
    fields.put("symbol", "\"NQ1!\"");
    fields.put("price", "21010.25");
    return new Alert(fields);
  }

  static Alert exit() {
    return entry().with("direction", "\"sell\"").with("comment", "\"exit_long\"");
  }

  Alert with(String field, String rawJson) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(field, rawJson);
    return new Alert(changed);
  }

  Alert without(String field) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new Alert(changed);
  }

  String json() {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
