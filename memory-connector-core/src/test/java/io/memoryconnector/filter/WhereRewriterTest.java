package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereRewriterTest {
  private static final WhereRewriter NOTHING = new WhereRewriter() {};
  private static final WhereRewriter RENAMING =
      new WhereRewriter() {
        @Override
        public Where comparison(Where.Comparison comparison) {
          return new Where.Comparison(
              PropertyPath.of("new." + comparison.property()),
              comparison.operator(),
              comparison.operand(),
              comparison.textCase());
        }
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"b\":{\"gt\":2}}",
        "{\"and\":[{\"a\":1},{\"b\":2}]}",
        "{\"or\":[{\"a\":1},{\"nor\":[{\"b\":2},{\"c\":{\"inq\":[1,2]}}]}]}",
        "{\"a\":{\"near\":[1,2],\"maxDistance\":3}}",
        "{\"a\":{\"near\":\"?0\",\"maxDistance\":3}}",
        "{}"
      })
  void leaves_as_it_is_what_no_method_replaces(String json) {
    Where where = Where.template(Document.parse(json));

    assertThat(where.accept(NOTHING)).isEqualTo(where);
  }

  @Test
  void replaces_nodes_at_every_depth() {
    Where where =
        Where.parse("{\"a\":1,\"or\":[{\"b\":2},{\"nor\":[{\"c\":3},{\"and\":[{\"d\":4}]}]}]}");

    assertThat(where.accept(RENAMING))
        .isEqualTo(
            Where.parse(
                "{\"new.a\":1,\"or\":[{\"new.b\":2},{\"nor\":[{\"new.c\":3},{\"and\":[{\"new.d\":4}]}]}]}"));
  }
}
