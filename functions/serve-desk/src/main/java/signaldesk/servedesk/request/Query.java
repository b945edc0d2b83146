package signaldesk.servedesk.request;

/** Answers the calls of one route. */
@FunctionalInterface
public interface Query {
  Answer answer(Call call);
}
