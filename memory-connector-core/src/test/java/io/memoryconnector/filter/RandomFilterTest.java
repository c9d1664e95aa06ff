package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prints random filters with nasty names and values, and reads them back. */
class RandomFilterTest {
  private static final long SEED = 20_261_122L;
  private static final List<String> NAMES =
      List.of(
          "a",
          "say \"x\"",
          "~",
          "~1",
          "a/b",
          "ä€😀",
          "\\",
          "\u0000\n",
          "",
          "0",
          "$gt",
          "a b",
          "#{}");
  private static final List<Operator> SCALAR_OPERATORS =
      List.of(Operator.EQ, Operator.NEQ, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
  private static final List<Operator> LIKE_OPERATORS =
      List.of(Operator.LIKE, Operator.NLIKE, Operator.ILIKE, Operator.NILIKE);

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void every_filter_is_read_back_as_it_was() {
    for (int round = 0; round < 1_000; round++) {
      Filter filter = filter(2);
      assertThat(Filter.parse(filter.toJson())).as("seed %d: %s", SEED, filter).isEqualTo(filter);
    }
  }

  @Test
  void every_pointer_leads_to_the_mistake() {
    for (int round = 0; round < 1_000; round++) {
      String outer = pick(NAMES);
      String inner = pick(NAMES) + "!";
      Document mistake = Document.of(outer, Document.of("gt", 1).with(inner, 2));

      Refusals.assertPointer(
          () -> Where.of(Document.of("and", List.of(mistake))),
          "/and/0/" + escaped(outer) + "/" + escaped(inner));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private Filter filter(int depth) {
    return new Filter(
        random.nextInt(4) == 0 ? Where.ALWAYS : where(depth),
        new Order(list(() -> new Order.Term(PropertyPath.of(orderable()), direction()))),
        random.nextInt(3),
        random.nextInt(3),
        fields(),
        depth == 0
            ? List.of()
            : list(() -> new Include(pick(NAMES) + "r", filter(depth - 1))).stream()
                .distinct()
                .toList());
  }

  private Where where(int depth) {
    return switch (depth == 0 ? 3 : random.nextInt(6)) {
      case 0 -> new Where.And(list(() -> where(depth - 1)));
      case 1 -> new Where.Or(list(() -> where(depth - 1)));
      case 2 -> new Where.Nor(list(() -> where(depth - 1)));
      case 3 -> near();
      default -> comparison();
    };
  }

  private Where near() {
    return new Where.Near(
        path(),
        new GeoPoint(random.nextDouble(-90, 90), random.nextInt(-180, 180)),
        random.nextInt(3),
        random.nextBoolean() ? null : random.nextDouble(),
        pick(List.of(DistanceUnit.values())));
  }

  private Where comparison() {
    return switch (random.nextInt(5)) {
      case 0 -> new Where.Comparison(path(), pick(LIKE_OPERATORS), pick(NAMES));
      case 1 ->
          new Where.Comparison(
              path(),
              Operator.REGEXP,
              new Regexp(pick(List.of("a", "a/b", "", "\\d+", "/")), pick(List.of("", "i", "gm"))));
      case 2 -> new Where.Comparison(path(), Operator.BETWEEN, List.of(scalar(), scalar()));
      case 3 ->
          new Where.Comparison(
              path(), random.nextBoolean() ? Operator.INQ : Operator.NIN, list(this::scalar));
      default -> new Where.Comparison(path(), pick(SCALAR_OPERATORS), operand());
    };
  }

  private @Nullable Object operand() {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> list(this::scalar);
      case 2 -> Document.of(pick(NAMES), scalar()).with(pick(List.of("gt", "near", "x")), scalar());
      default -> scalar();
    };
  }

  private Object scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextLong();
      case 2 -> random.nextDouble() * 1e9;
      case 3 -> new BigDecimal(BigInteger.valueOf(random.nextLong()).pow(2), random.nextInt(40));
      case 4 -> random.nextBoolean();
      default -> pick(NAMES);
    };
  }

  private Fields fields() {
    List<String> names = NAMES.stream().filter(name -> random.nextInt(4) == 0).toList();
    int included = names.isEmpty() ? 0 : random.nextInt(names.size() + 1);
    return new Fields(names.subList(0, included), names.subList(included, names.size()));
  }

  private PropertyPath path() {
    return PropertyPath.of(random.nextBoolean() ? pick(NAMES) : pick(NAMES) + "." + pick(NAMES));
  }

  private String orderable() {
    return pick(List.of("a", "a.b", "~", "a/b", "\"", "$gt", "ä€😀"));
  }

  private Order.Direction direction() {
    return random.nextBoolean() ? Order.Direction.ASC : Order.Direction.DESC;
  }

  private <T> List<T> list(Supplier<T> element) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(position -> element.get()).toList();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
