package signaldesk.cli.config;

/**
 * A place in the file.
 *
 * @param line counted from 1
 * @param path the keys that lead there, {@code hooks.momentum.skew}; empty for the file itself
 */
record At(int line, String path) {

  /** A place below this one. */
  At below(String key, int line) {
    return new At(line, path.isEmpty() ? key : path + "." + key);
  }
}
