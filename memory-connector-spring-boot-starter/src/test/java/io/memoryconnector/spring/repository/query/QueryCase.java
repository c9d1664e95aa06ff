package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A query and the planets that it finds, in the order of their ids.
 *
 * @param call the query as a reader would write it
 */
record QueryCase<R>(String call, Function<R, ? extends Iterable<Planet>> run, List<String> found) {

  static <R> QueryCase<R> query(
      String call, Function<R, ? extends Iterable<Planet>> run, String... found) {
    return new QueryCase<>(call, run, List.of(found));
  }

  void check(R repository) {
    List<String> names = new ArrayList<>();
    run.apply(repository).forEach(planet -> names.add(planet.name()));
    assertThat(names).as(call).isEqualTo(found);
  }

  @Override
  public String toString() {
    return call + " finds " + found;
  }
}
