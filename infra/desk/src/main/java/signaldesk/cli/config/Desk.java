package signaldesk.cli.config;

import java.util.List;
import java.util.Map;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.desk.Firm;
import signaldesk.desk.Hook;
import signaldesk.desk.Owner;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Reader;

/**
 * A whole desk as its file says, resolved.
 *
 * @param firms whose rules open accounts at a real venue, those that ship with the desk included
 * @param accounts with sizes worked out
 * @param hooks with account ids in place of {@code all} and funding levels
 * @param halts who is to be halted
 * @param channels the chats that are told
 * @param texts what is told otherwise than as shipped, by the text's name
 */
public record Desk(
    List<Owner> owners,
    List<Firm> firms,
    List<Account> accounts,
    List<Hook> hooks,
    List<Reader> readers,
    List<Halt> halts,
    PaperSettings paper,
    List<Channel> channels,
    Map<String, String> texts) {

  /**
   * A switch the file throws.
   *
   * @param scope as {@link signaldesk.desk.Switch#scope()} has it
   * @param reason in words a trader understands
   */
  public record Halt(String scope, String reason) {}

  public Desk {
    owners = List.copyOf(owners);
    firms = List.copyOf(firms);
    accounts = List.copyOf(accounts);
    hooks = List.copyOf(hooks);
    readers = List.copyOf(readers);
    halts = List.copyOf(halts);
    channels = List.copyOf(channels);
    texts = Map.copyOf(texts);
  }
}
