package signaldesk.cli.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import signaldesk.cli.CommandException;
import signaldesk.cli.config.AccountsText;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Account;

/**
 * A desk's file with the accounts that a key sees and the file does not have.
 *
 * @param yaml the file as it would be; as it is, if nothing is new
 * @param added the lines that are new
 * @param remarks what was left as it is or left out, and why, for a person
 */
public record Discovery(String yaml, List<String> added, List<String> remarks) {
  private static final String VENUE = "projectx";

  /**
   * Works it out; writes nothing.
   *
   * @param yaml a file in order
   * @throws CommandException if the owner is not in the file, or accounts stand there in a form
   *     that text cannot be added to
   * @throws signaldesk.cli.config.DeskFileException if the file is not in order, or would not be
   */
  public static Discovery of(String yaml, String owner, String firm, List<Seen> seen) {
    Desk desk = DeskFile.read(yaml);
    if (desk.owners().stream().noneMatch(one -> one.ownerId().equals(owner))) {
      throw new CommandException(
          "owner "
              + owner
              + " is not in the file; write under owners:  "
              + owner
              + ": {name: ...}");
    }
    Map<String, Account> standing =
        desk.accounts().stream().collect(Collectors.toMap(Account::accountId, Function.identity()));
    List<String> remarks = new ArrayList<>();
    List<NewAccount> found = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    for (Seen one : seen) {
      Optional<Account> there = Optional.ofNullable(standing.remove(one.id()));
      if (there.isPresent()) {
        remarks.add(known(there.get(), one, owner));
      } else if (one.canTrade()) {
        found.add(new NewAccount(one.id(), one.name(), owner, firm, one.isReal()));
      } else {
        idle.add(one.id());
      }
    }
    if (!idle.isEmpty()) {
      remarks.add(
          "left out, because the venue lets them trade nothing: " + String.join(", ", idle));
    }
    standing.values().stream()
        .filter(account -> account.ownerId().equals(owner) && account.broker().equals(VENUE))
        .forEach(account ->
            remarks.add(account.accountId() + " stands in the file, and the key does not see it"));
    List<String> lines = lines(yaml, found);
    String more = lines.isEmpty() ? yaml : with(yaml, lines);
    if (!DeskFile.read(more).accounts().containsAll(desk.accounts())) {
      throw new IllegalStateException("accounts that stood in the file would change");
    }
    return new Discovery(more, lines, remarks);
  }

  public Discovery {
    added = List.copyOf(added);
    remarks = List.copyOf(remarks);
  }

  private static String known(Account account, Seen seen, String owner) {
    String called = account.accountId() + " (" + seen.name() + ")";
    if (!account.ownerId().equals(owner)) {
      return "! " + called + " stands in the file as an account of " + account.ownerId();
    }
    return called
        + " stands in the file already and is left as it is"
        + (account.broker().equals(VENUE) ? "" : "; it trades on " + account.broker());
  }

  /** What each would trade is worked out from the file itself, before a cap. */
  private static List<String> lines(String yaml, List<NewAccount> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> bare = found.stream().flatMap(one -> one.bare().stream()).toList();
    Map<String, Account> resolved = new HashMap<>();
    DeskFile.read(with(yaml, bare))
        .accounts()
        .forEach(account -> resolved.put(account.accountId(), account));
    return found.stream()
        .flatMap(one ->
            one
                .lines(
                    Optional.ofNullable(resolved.get(one.id()))
                        .map(Account::sizes)
                        .orElse(Map.of()))
                .stream())
        .toList();
  }

  private static String with(String yaml, List<String> lines) {
    return AccountsText.with(yaml, lines)
        .orElseThrow(() ->
            new CommandException(
                "the file's accounts stand in braces; write accounts: with one account below the"
                    + " other, and try again"));
  }
}
