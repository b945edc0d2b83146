package signaldesk.template;

/** The scenarios, played once for all tests of this JVM. */
final class Play {
  static final Scenarios.Played ONCE = Scenarios.play();

  private Play() {}
}
