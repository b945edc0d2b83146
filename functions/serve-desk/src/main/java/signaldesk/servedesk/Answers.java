package signaldesk.servedesk;

import java.util.List;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.Problem;
import signaldesk.servedesk.json.Json;
import signaldesk.servedesk.request.Answer;

/** How each answer looks over HTTP. */
final class Answers {
  private Answers() {}

  static HttpAnswer http(Answer answer) {
    return switch (answer) {
      case Answer.Found(Object body) -> HttpAnswer.text(200, "application/json", Json.write(body));
      case Answer.Invalid(var errors) ->
          HttpAnswer.problem(
              new Problem(
                  400,
                  "invalid-parameters",
                  "The parameters are not what this call takes",
                  "",
                  errors));
      case Answer.Unauthorized() ->
          problem(
                  401,
                  "unknown-token",
                  "No valid token",
                  "send Authorization: Bearer <your reader token>")
              .with("www-authenticate", "Bearer");
      case Answer.Forbidden(String detail) ->
          problem(403, "not-yours", "Not yours to read", detail);
      case Answer.NotFound(String detail) -> problem(404, "not-found", "Not found", detail);
      case Answer.NotAllowed() ->
          problem(405, "method-not-allowed", "Only reads are answered here", "use GET")
              .with("allow", "GET");
    };
  }

  /** Something of ours broke: what, is in the log under the request's id. */
  static HttpAnswer broken(String requestId) {
    return problem(500, "broken", "Something broke here", "it is logged as request " + requestId);
  }

  private static HttpAnswer problem(int status, String code, String title, String detail) {
    return HttpAnswer.problem(new Problem(status, code, title, detail, List.of()));
  }
}
