package signaldesk.servedesk.query;

/** How long a page of a list is. */
final class Limits {
  /** Without {@code limit}. */
  static final int PAGE = 50;

  /** The largest {@code limit}. */
  static final int LARGEST_PAGE = 200;

  private Limits() {}
}
