package signaldesk.cli.config;

import java.util.List;

/** Desk files for tests: a good one to spoil, and what is wrong with a spoilt one. */
final class Files {
  static final String GOOD =
      """
      owners:
        owner-1: {name: Owner One}
        owner-2:
      instruments:
        NQ1!: {root: ENQ, size: 1}
        MNQ1!: {root: MNQ, size: {trade: MNQ1!, contracts: 4}}
      accounts:
        0123: {owner: owner-1, firm: topstep, stage: combine, fundingLevel: 50K}
        1001: {owner: owner-2, firm: topstep, stage: funded, fundingLevel: 100K}
      hooks:
        momentum: {tokens: [%s], symbols: all, accounts: all}
      readers:
        operator: {tokens: [%s], sees: all}
        owner-2: {tokens: [%s], owner: owner-2}
      switches:
        halt: {desk: false}
      paper:
        slippageTicks: 0
        fees: {NQ1!: 1.40, MNQ1!: 0.37}
      """
          .formatted(digest('a'), digest('b'), digest('c'));

  private Files() {}

  static String digest(char hex) {
    return String.valueOf(hex).repeat(64);
  }

  /** The good file with one thing put in another's place; the thing must be there. */
  static String with(String good, String bad) {
    if (!GOOD.contains(good)) {
      throw new IllegalArgumentException("the good file has no " + good);
    }
    return GOOD.replace(good, bad);
  }

  /** What is wrong with this file; nothing, if it is good. */
  static List<String> problems(String yaml) {
    try {
      DeskFile.read(yaml);
      return List.of();
    } catch (DeskFileException e) {
      return e.problems();
    }
  }

  /** What is wrong with the good file after one thing was put in another's place. */
  static List<String> problems(String good, String bad) {
    return problems(with(good, bad));
  }
}
