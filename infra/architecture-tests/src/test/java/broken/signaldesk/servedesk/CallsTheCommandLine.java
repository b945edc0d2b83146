package broken.signaldesk.servedesk;

import broken.signaldesk.cli.Command;
import org.jspecify.annotations.NullMarked;

/** Breaks: no function knows the tools of the operator. */
@NullMarked
public record CallsTheCommandLine(Command command) {}
