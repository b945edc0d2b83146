package signaldesk.adapter.lambda;

/**
 * What is wrong with one part of a request, for its sender.
 *
 * @param field the field's name as sent; {@code body} where it is the whole
 * @param code stable, for programs: {@code unknown_symbol}
 * @param message what was wrong, what is allowed and, where known, the fix
 */
public record FieldError(String field, String code, String message) {}
