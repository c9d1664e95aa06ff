package io.memoryconnector.benchmarks.core;

/** The rows of the comparison. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
enum CoreOperation {
  GET("get by id", (trial, number) -> trial.peer().byId(trial.id(number))),

  EXISTS("exists by id", (trial, number) -> trial.peer().exists(trial.id(number))),

  FIND_UNIQUE(
      "find by unique property", (trial, number) -> trial.peer().byEmail(trial.email(number))),

  COUNT_CITY(
      "city = ? and age > ? (1 %), count",
      (trial, number) -> trial.peer().countInCityOlderThan(trial.city(number), trial.age(number))),

  FIND_CITY(
      "city = ? and age > ? (1 %), find",
      (trial, number) -> trial.peer().inCityOlderThan(trial.city(number), trial.age(number))),

  COUNT_RANGE(
      "range of ages (16 %), count",
      (trial, number) -> {
        int from = trial.rangeOfAges(number);
        return trial.peer().countAged(from, from + 13);
      }),

  FIND_RANGE(
      "range of ages (16 %), find",
      (trial, number) -> {
        int from = trial.rangeOfAges(number);
        return trial.peer().aged(from, from + 13);
      }),

  FIRST("order by + limit 20", (trial, number) -> trial.peer().firstByLastName(20)),

  COUNT_ACTIVE("count by boolean", (trial, number) -> trial.peer().countActive()),

  UPDATE("update", (trial, number) -> trial.peer().changeScore(trial.id(number), number)),

  INSERT("insert", (trial, number) -> trial.insertNext());

  private final String title;
  private final Question question;

  CoreOperation(String title, Question question) {
    this.title = title;
    this.question = question;
  }

  private interface Question {
    Object ask(Trial<?> trial, int number);
  }

  /** Returns the title of the row. */
  String title() {
    return title;
  }

  /** Calls the peer and returns what it answers. */
  Object call(Trial<?> trial, int number) {
    return question.ask(trial, number);
  }

  /** Whether the answer says in which order its customers come. */
  boolean isOrdered() {
    return this == FIRST;
  }

  /** Makes what so many calls insert. */
  void begin(Trial<?> trial, int calls) {
    if (this == INSERT) {
      trial.makeFresh(calls);
    }
  }

  /** Takes away what calls have added. */
  void end(Trial<?> trial) {
    if (this == INSERT) {
      trial.removeInserted();
    }
  }

  /** Returns how many calls there may be at once without another size to speak of. */
  int mostCalls(int size) {
    return this == INSERT ? Math.max(1, size / 10) : Integer.MAX_VALUE / 2;
  }
}
