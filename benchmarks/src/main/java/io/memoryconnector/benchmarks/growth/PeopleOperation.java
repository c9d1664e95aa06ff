package io.memoryconnector.benchmarks.growth;

import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** What is asked of {@link People}. */
enum PeopleOperation {
  BY_ID(
      "by id",
      1_000,
      (people, number) -> people.all.findById(people.pick(number)).map(Document::size).orElse(0)),
  BY_UNIQUE(
      "by unique property",
      1_000,
      (people, number) -> people.byEmail.find(List.of(Sample.email(people.pick(number)))).size()),
  EITHER(
      "either of two properties",
      1_000,
      (people, number) ->
          people.byEither.find(List.of(Sample.email(people.pick(number)), "nobody")).size()),
  COUNT_RANGE(
      "count of a range, indexed",
      1_000,
      (people, number) -> (int) people.byAge.count(List.of(20 + number % 60))),
  FIRST_IN_ORDER(
      "first 20 in an order, indexed",
      100,
      (people, number) -> people.firstByName.find(List.of()).size()),
  NEAREST("nearest 10", 100, (people, number) -> people.nearest(number).size()),
  UPDATE(
      "update",
      500,
      (people, number) ->
          people.all.updateById(people.pick(number), Document.of("score", number)).size()),
  UPDATE_INDEXED(
      "update of an indexed property",
      500,
      (people, number) ->
          people.all.updateById(people.pick(number), Document.of("age", 18 + number % 80)).size()),
  CITY_AND_AGE(
      "city and age, 1 in 4,000, two indexes",
      20,
      (people, number) ->
          people
              .byCityAndAge
              .find(List.of(Sample.city(number % Sample.CITIES), 20 + number % 60))
              .size()),
  SCAN_COUNT(
      "scan: count of a range",
      5,
      (people, number) -> (int) people.byScore.count(List.of(90_000 + number % 9_000))),
  SCAN_FIRST(
      "scan: first 20 of a range by another property",
      5,
      (people, number) -> people.firstByBalance.find(List.of(50_000 + number % 9_000)).size()),
  SCAN_TEXT(
      "scan: count by text",
      5,
      (people, number) ->
          (int) people.all.count(Where.property("firstName").eq(number % 2 == 0 ? "Ada" : "Ivo")));

  private final String title;
  private final int atOnce;

  @SuppressWarnings("ImmutableEnumChecker") // all are lambdas that hold nothing
  private final ToIntBiFunction<People, Integer> question;

  PeopleOperation(String title, int atOnce, ToIntBiFunction<People, Integer> question) {
    this.title = title;
    this.atOnce = atOnce;
    this.question = question;
  }

  String title() {
    return title;
  }

  /** Returns how many calls there are between two looks at the clock. */
  int atOnce() {
    return atOnce;
  }

  int answer(People people, int number) {
    return question.applyAsInt(people, number);
  }
}
