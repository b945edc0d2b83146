package signaldesk.adapter.projectx.code;

/**
 * What the venue says of a contract asked for by id, by its number: {@code POST
 * /api/Contract/searchById}.
 */
public enum ContractByIdCode {
  SUCCESS,
  CONTRACT_NOT_FOUND
}
