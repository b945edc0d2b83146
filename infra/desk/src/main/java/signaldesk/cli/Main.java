package signaldesk.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.cli.accounts.ProjectXVenues;
import signaldesk.cli.accounts.Venues;
import signaldesk.cli.command.AccountsCommand;
import signaldesk.cli.command.AlertsCommand;
import signaldesk.cli.command.ApplyCommand;
import signaldesk.cli.command.CheckCommand;
import signaldesk.cli.command.HookCommand;
import signaldesk.cli.command.PositionsCommand;
import signaldesk.cli.command.RebuildCommand;
import signaldesk.cli.command.ReportCommand;
import signaldesk.cli.command.ResumeCommand;
import signaldesk.cli.command.SignalCommand;
import signaldesk.cli.command.TokenCommand;
import signaldesk.cli.command.TradesCommand;
import signaldesk.cli.command.UpCommand;
import software.amazon.awssdk.core.exception.SdkException;

/** The operator's command line. */
@Command(
    name = "desk",
    description = "Runs and asks a Signal Desk.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "It speaks to the desk that runs on this machine (infra/desk/target/desk.json), or to the one"
          + " that the environment names: SIGNALDESK_STACK, a file with the outputs of its stack on"
          + " AWS (sam list stack-outputs --stack-name NAME --output json), or one by one"
          + " SIGNALDESK_URL, DESK_TABLE, POSITIONS_TABLE, ... Tokens: SIGNALDESK_TOKEN (a"
          + " reader's), SIGNALDESK_HOOK_TOKEN.",
      "`desk help COMMAND` says more about one of them."
    })
public final class Main {
  private static final int TROUBLE = 1;
  // Apart from the commands' own, as sysexits.h has it.
  private static final int MISUSED = 64;
  private static final int WIDTH = 100;

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(
            writer(System.out),
            writer(System.err),
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    // The scripts say where the module is; without them, the repository's root is assumed.
    Path home = Path.of(System.getProperty("signaldesk.home", "infra/desk"));
    System.exit(run(terminal, System.getenv(), home.resolve("target/desk.json"), args));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  static int run(
      Terminal terminal, Map<String, String> environment, Path deskJson, String... args) {
    Supplier<Place> place = () -> new Place(StackOutputs.in(environment), deskJson);
    Venues.At venues = new ProjectXVenues(InstantSource.system(), Pause::of);
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new UpCommand())
            .addSubcommand(new ApplyCommand(terminal, place))
            .addSubcommand(new AccountsCommand(terminal, place, venues))
            .addSubcommand(new CheckCommand(terminal, place, venues))
            .addSubcommand(new SignalCommand(terminal, place))
            .addSubcommand(new PositionsCommand(terminal, place))
            .addSubcommand(new TradesCommand(terminal, place))
            .addSubcommand(new ReportCommand(terminal, place, InstantSource.system()))
            .addSubcommand(new HookCommand(terminal, place))
            .addSubcommand(new TokenCommand(terminal, place))
            .addSubcommand(new AlertsCommand(terminal, place))
            .addSubcommand(new ResumeCommand(terminal, place))
            .addSubcommand(new RebuildCommand(terminal, place))
            .addSubcommand(new HelpCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(WIDTH)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setParameterExceptionHandler((mistake, given) -> misused(terminal, mistake))
            .setExecutionExceptionHandler((trouble, command, parsed) -> said(terminal, trouble));
    return line.execute(args);
  }

  /** Says what is wrong with the command line, and how the command is used. */
  private static int misused(Terminal terminal, ParameterException mistake) {
    terminal.complain("desk: " + mistake.getMessage());
    mistake.getCommandLine().usage(terminal.err());
    return MISUSED;
  }

  /**
   * A trouble that a person can do something about is a sentence; anything else is a bug and keeps
   * its trace.
   */
  private static int said(Terminal terminal, Exception thrown) throws Exception {
    Exception trouble = told(thrown);
    String said = String.valueOf(trouble.getMessage());
    if (trouble instanceof SdkException && said.startsWith("Unable to load credentials")) {
      terminal.complain(
          "desk: no AWS credentials found; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY");
      return TROUBLE;
    }
    if (trouble instanceof CommandException || trouble instanceof SdkException) {
      terminal.complain("desk: " + said);
      return TROUBLE;
    }
    throw thrown;
  }

  /** A table's trouble in the SDK's own words: at a terminal they may be said. */
  private static Exception told(Exception thrown) {
    return thrown instanceof CallFailed && thrown.getCause() instanceof SdkException said
        ? said
        : thrown;
  }
}
