package signaldesk.cli.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.apply.Digests;

/** {@code desk token new hook|reader NAME}: a secret, shown once. */
@Command(name = "token", description = "Makes tokens.")
public final class TokenCommand {
  private static final int BYTES = 16;

  private final Terminal terminal;
  private final Supplier<Place> place;

  public TokenCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  /** What a token is for. */
  enum Bearer {
    HOOK,
    READER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Command(
      name = "new",
      description = {
        "Makes a token of 128 random bits and shows it once. Only its digest is ever kept, in the"
            + " desk's file.",
        "To change a token: add the new digest beside the old one, apply, change the alerts, take"
            + " the old one out, apply."
      })
  int create(
      @Parameters(paramLabel = "hook|reader", description = "What it is for.") Bearer bearer,
      @Parameters(paramLabel = "NAME", description = "Whose, as the desk's file has it.")
          String name) {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    terminal.say("The token of " + bearer.word() + " " + name + ", shown this once:");
    terminal.say("  " + token);
    terminal.say(
        "Its digest, for the desk's file under "
            + bearer.word()
            + "s: "
            + name
            + ": tokens: (two at a time while you change them):");
    terminal.say("  - " + Digests.of(token));
    if (bearer == Bearer.HOOK) {
      String base = place.get().findUrl().map(Object::toString).orElse("https://YOUR-DESK");
      terminal.say("The address for TradingView (then: desk hook show " + name + "):");
      terminal.say("  " + base + "/hooks/" + token);
    } else {
      terminal.say("Send it as: Authorization: Bearer " + token);
    }
    return 0;
  }
}
