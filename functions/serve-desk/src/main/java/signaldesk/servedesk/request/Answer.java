package signaldesk.servedesk.request;

import java.util.List;
import signaldesk.adapter.lambda.FieldError;

/** Everything a call can be answered; how each one looks over HTTP is decided in one place. */
public sealed interface Answer {

  /** 200 with this JSON. */
  record Found(Object body) implements Answer {}

  /** 200 with a text of another kind. */
  record Text(String contentType, String text) implements Answer {}

  /** 400: everything that is wrong with the parameters. */
  record Invalid(List<FieldError> errors) implements Answer {}

  /** 401: no token, or none that we know. Which of the two is not told. */
  record Unauthorized() implements Answer {}

  /** 403: the reader is known, and this is not his to read. */
  record Forbidden(String detail) implements Answer {}

  /** 404: not there, or not his: the words are the same for both. */
  record NotFound(String detail) implements Answer {}

  /** 406: the header {@code Accept} asks for nothing that there is. */
  record NotAcceptable(String detail) implements Answer {}

  /** 405: only GET is answered. */
  record NotAllowed() implements Answer {}

  /** The 404 of an account: an unknown one and somebody else's cannot be told apart. */
  static Answer noAccount() {
    return new NotFound("no account has this id");
  }
}
