package io.memoryconnector.spring.repository.query;

/**
 * A projection declares something that cannot be made of the entity. Travels to who knows the
 * method or the call.
 */
final class UnfitProjectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String remedy;

  /**
   * Makes the error.
   *
   * @param problem what is wrong with the projection: "whose 'age' is …"
   * @param remedy what to do, a sentence without its full stop
   */
  UnfitProjectionException(String problem, String remedy) {
    super(problem + ". " + remedy + ".", null, false, false);
    this.problem = problem;
    this.remedy = remedy;
  }

  String problem() {
    return problem;
  }

  String remedy() {
    return remedy;
  }
}
