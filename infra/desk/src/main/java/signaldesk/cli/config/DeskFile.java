package signaldesk.cli.config;

import java.util.List;
import java.util.Map;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Owner;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Reader;

/** Reads a desk's file. */
public final class DeskFile {
  private DeskFile() {}

  /**
   * The desk that this file describes.
   *
   * @throws DeskFileException if anything is wrong, with every mistake and its line
   */
  public static Desk read(String yaml) {
    Problems problems = new Problems();
    Mapping file =
        Yaml.read(yaml, problems)
            .allowing(
                "owners",
                "firms",
                "instruments",
                "accounts",
                "hooks",
                "readers",
                "switches",
                "paper",
                "alerts");
    Desk desk = desk(file);
    if (!problems.lines().isEmpty()) {
      throw new DeskFileException(problems.lines());
    }
    return desk;
  }

  private static Desk desk(Mapping file) {
    Map<String, Owner> owners = OwnersSection.read(section(file, "owners"));
    Map<String, ConfiguredInstrument> instruments =
        InstrumentsSection.read(section(file, "instruments"));
    Map<String, Firm> firms = FirmsSection.read(section(file, "firms"));
    Map<String, Account> accounts =
        new AccountsSection(owners.keySet(), firms, instruments).read(section(file, "accounts"));
    PaperSettings paper = PaperSection.read(section(file, "paper"), accounts.values());
    AlertsSection.Alerts alerts = AlertsSection.read(section(file, "alerts"));
    Tokens tokens = new Tokens();
    List<HooksSection.Placed> hooks =
        new HooksSection(instruments.keySet(), accounts, tokens, alerts.channels())
            .read(section(file, "hooks"));
    OneHookPerProduct.check(hooks, accounts.values());
    List<Reader> readers = ReadersSection.read(section(file, "readers"), owners.keySet(), tokens);
    List<Desk.Halt> halts =
        SwitchesSection.read(section(file, "switches"), owners.keySet(), accounts.keySet());
    return new Desk(
        List.copyOf(owners.values()),
        List.copyOf(firms.values()),
        List.copyOf(accounts.values()),
        hooks.stream().map(HooksSection.Placed::hook).toList(),
        readers,
        halts,
        paper,
        alerts.channels(),
        alerts.texts());
  }

  private static Mapping section(Mapping file, String name) {
    return file.under(name, "keys and values");
  }
}
