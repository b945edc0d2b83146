package signaldesk.local.runtime;

/** Something that handles events one by one: a function. */
public interface Invoker {
  /** Hands over one event as JSON and waits for what becomes of it. */
  Outcome invoke(String event);

  /** The function's name, as log groups and error records know it. */
  String name();

  /** How many events it handles at a time. */
  default int concurrency() {
    return 1;
  }
}
