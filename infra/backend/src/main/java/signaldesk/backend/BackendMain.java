package signaldesk.backend;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The database and the queue in a process of their own. Prints one line of JSON with its endpoints
 * and ends when its standard input does, so that it never outlives who started it. An argument is
 * the folder to keep the data in.
 */
public final class BackendMain {
  private BackendMain() {}

  public static void main(String[] args) {
    try {
      Backend backend = args.length == 0 ? Backend.inMemory() : Backend.keeping(Path.of(args[0]));
      // A Ctrl-C on the terminal reaches this process too.
      Runtime.getRuntime().addShutdownHook(new Thread(backend::close));
      Endpoints at = backend.endpoints();
      System.out.printf(
          "{\"dynamoDb\":\"%s\",\"sqs\":\"%s\",\"region\":\"%s\"}%n",
          at.dynamoDb(), at.sqs(), at.region());
      while (System.in.read() >= 0) {
        // Only the end counts.
      }
      // Threads of the parts would keep the process alive for a minute.
      System.exit(0);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }
}
