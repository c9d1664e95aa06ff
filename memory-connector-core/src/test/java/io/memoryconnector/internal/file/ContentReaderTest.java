package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
  private static final Path NAME = Path.of("db.json");

  private final List<String> warnings = new ArrayList<>();

  @Nested
  class records {
    @Test
    void may_be_text_or_objects_also_mixed() throws IOException {
      MapContent content =
          read("{\"models\":{\"City\":{\"1\":\"{\\\"id\\\":1}\",\"2\":{\"id\":2}}}}");

      assertThat(content.find("City", 1)).isEqualTo(Document.of("id", 1));
      assertThat(content.find("City", 2)).isEqualTo(Document.of("id", 2));
    }

    @Test
    void come_in_the_order_of_the_file() throws IOException {
      List<String> keys = new ArrayList<>();
      ContentReader.read(
          NAME,
          source("{\"models\":{\"B\":{\"z\":{},\"10\":{},\"9\":{}},\"A\":{\"1\":{}}}}"),
          keysTo(keys),
          warnings::add);

      assertThat(keys).containsExactly("z", "10", "9", "1");
    }

    private ContentReceiver keysTo(List<String> keys) {
      return new ContentReceiver() {
        @Override
        public void collection(String name) {}

        @Override
        public void record(String collection, String key, Document record) {
          keys.add(key);
        }

        @Override
        public void nextId(String collection, long next) {}
      };
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1,2,3",
          "1,3,4,6",
          "2,3,1",
          "1,2,10,11",
          "1,02,3",
          "a,b",
          "1,2,",
          "9,10,11,100",
          "1,\\u0032,3"
        })
    void come_under_their_keys_whether_these_count_or_not(String keys) throws IOException {
      List<String> expected = List.of(keys.replace("\\u0032", "2").split(",", -1));
      StringBuilder records = new StringBuilder();
      for (String key : keys.split(",", -1)) {
        records.append(records.isEmpty() ? "" : ", ").append("\"%s\" : {}".formatted(key));
      }
      List<String> found = new ArrayList<>();
      ContentReader.Text read =
          ContentReader.readText(
              NAME,
              source("{\"models\":{\"A\":{%s}}}".formatted(records)),
              keysTo(found),
              warnings::add);

      assertThat(found).isEqualTo(expected);
      assertThat(Objects.requireNonNull(read.shape().orders().get("A")).keys())
          .containsExactlyElementsOf(expected);
    }

    @Test
    void keep_numbers_exactly() throws IOException {
      Document record =
          Objects.requireNonNull(
              read("""
                      {"models":{"N":{"1":{"id":1,"a":9007199254740993,"b":123456789012345678901234567890,
                      "c":0.1,"d":0.12345678901234567890123,"e":1e400,"f":-1e-7}}}}
                      """)
                  .find("N", 1));

      assertThat(record.get("a")).isEqualTo(9007199254740993L);
      assertThat(record.get("b")).isEqualTo(new BigInteger("123456789012345678901234567890"));
      assertThat(record.get("c")).isEqualTo(0.1);
      assertThat(record.get("d")).isEqualTo(new BigDecimal("0.12345678901234567890123"));
      assertThat(record.get("e")).isEqualTo(new BigDecimal("1e400"));
      assertThat(record.get("f")).isEqualTo(-1e-7);
    }
  }

  @Nested
  class the_next_id {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'ids':{'M':9},'models':{'M':{}}}                           | 9",
          "{'models':{'M':{},'N':{'7':{}}},'ids':{'M':9}}              | 9",
          "{'ids':{'M':3},'models':{'M':{'8':{},'x':{},'2.5':{}}}}     | 9",
          "{'ids':{'M':1},'models':{'M':{'8.5':{},'-20':{},'1.2.3':{}}}} | 9",
          "{'models':{'M':{'8':{}}}}                                   | 9",
          "{'ids':{'M':null},'models':{'M':{'8':{}}}}                  | 9",
          "{'ids':{'M':'soon'},'models':{'M':{'8':{}}}}                | 9",
          "{'ids':{'M':'9'},'models':{'M':{'1':{}}}}                   | 9",
          "{'ids':{'M':8.5},'models':{'M':{}}}                         | 9",
          "{'ids':{'M':-4},'models':{'M':{}}}                          | 1",
          "{'ids':{'M':9}}                                             | 9",
          "{'models':{'M':{'99999999999999999999':{}}}}                | 1",
        })
    void is_the_one_in_the_file_or_follows_the_highest_key(String json, long next)
        throws IOException {
      assertThat(read(json.replace('\'', '"')).nextId("M")).isEqualTo(next);
    }
  }

  @Nested
  class a_file_without_data {
    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\uFEFF"})
    void is_read_as_empty_with_a_warning(String text) throws IOException {
      assertThat(read(text).collections()).isEmpty();
      assertThat(warnings)
          .endsWith("Data file 'db.json' is empty: the data source starts without data.");
    }

    @Test
    void may_be_an_object_without_members() throws IOException {
      assertThat(read("{}").collections()).isEmpty();
      assertThat(warnings).isEmpty();
    }
  }

  @Nested
  class a_file_without_models {
    @Test
    void is_read_as_empty_with_a_warning_that_names_what_it_has_instead() throws IOException {
      String misspelt = "{\"ids\":{},\"madels\":{\"City\":{\"1\":{\"id\":1}}},\"note\":[1]}";
      assertThat(read(misspelt).collections()).isEmpty();
      assertThat(warnings)
          .containsExactly(
              "Data file 'db.json' has no 'models'. What it has instead ('madels', 'note') is kept, but no record is read from it. Write {\"models\": {\"City\": {\"1\": {…}}}}, with each record under its id.");
    }

    @Test
    void is_nothing_odd_where_it_has_next_ids_only() throws IOException {
      read("{\"ids\":{\"City\":3}}");
      assertThat(warnings).isEmpty();
    }
  }

  @Nested
  class lists_of_records_beside_models {
    @Test
    void are_kept_with_a_warning_where_there_are_no_models() throws IOException {
      String fixture = "{\"ids\":{},\"Owner\":[{\"name\":\"Ada\"}],\"notes\":[1],\"empty\":[]}";
      assertThat(read(fixture).collections()).isEmpty();
      assertThat(warnings)
          .containsExactly(
              "Data file 'db.json' has no 'models': its list 'Owner' is kept, but no record is read from it. Write {\"models\": {\"Owner\": {\"1\": {…}}}}, with each record under its id.");
    }

    @Test
    void are_nobodys_business_where_there_are() throws IOException {
      read("{\"models\":{},\"Owner\":[{\"name\":\"Ada\"}]}");
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void a_byte_order_mark_is_ignored_with_a_warning() throws IOException {
    assertThat(read("\uFEFF{\"models\":{\"A\":{\"1\":{\"id\":1}}}}").find("A", 1))
        .isEqualTo(Document.of("id", 1));
    assertThat(warnings)
        .containsExactly("Data file 'db.json' begins with a byte order mark, which is ignored.");
  }

  @Nested
  class refuses_with_line_and_column {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "hello                                   | 1 | 1 | unrecognized token 'hello'",
          "null                                    | 1 | 1 | the document is not a JSON object",
          "[]                                      | 1 | 1 | the document is not a JSON object",
          "{} {}                                   | 1 | 4 | there is more text behind the document",
          "{'a':1,'a':2}                           | 1 | 8 | the member 'a' is repeated",
          "{'ids':{},'ids':{}}                     | 1 | 11 | the member 'ids' is repeated",
          "{'ids':[]}                              | 1 | 8 | 'ids' is not a JSON object",
          "{'ids':{'A':1,'A':2}}                   | 1 | 15 | the next id of 'A' is repeated",
          "{'ids':{'A':true}}                      | 1 | 13 | the next id of 'A' is not a number",
          "{'ids':{'A':1e30}}                      | 1 | 13 | the next id of 'A' is greater than 9223372036854775807",
          "{'models':null}                         | 1 | 11 | 'models' is not a JSON object",
          "{'models':{'A':[]}}                     | 1 | 16 | the collection 'A' is not a JSON object",
          "{'models':{'A':{},'A':{}}}              | 1 | 19 | the collection 'A' is repeated",
          "{'models':{'A':{'1':{},'1':{}}}}        | 1 | 24 | the record '1' in 'A' is repeated",
          "{'models':{'A':{'4':null}}}             | 1 | 21 | the record '4' in 'A' is neither a JSON object nor a text that holds one",
          "{'models':{'A':{'4':'[]'}}}             | 1 | 21 | the record '4' in 'A' is neither a JSON object nor a text that holds one",
          "{'models':{'A':{'4':'{} 1'}}}           | 1 | 21 | the record '4' in 'A' is neither a JSON object nor a text that holds one",
          "{'models':{'A':{'4':'{broken'}}}        | 1 | 21 | the text of the record '4' in 'A' is not JSON: unexpected character ('b' (code 98)) at its column 2",
          "{'models':{'A':{'4':{'a':NaN}}}}        | 1 | 29 | non-standard token 'NaN'",
          "{'models':{'A':{'4':{'a':1,'a':2}}}}    | 1 | 34 | duplicate Object property \"a\"",
          "{'models':{'ü漢😀':{'4':?}}}            | 1 | 23 | unexpected character ('?' (code 63))",
          "{'models':~ {'A':~{'4':{'a':}}}}        | 3 | 11 | unexpected character ('}' (code 125))",
          "{'models':{'A':{'4':'{                  | 1 | 23 | the text ends too early",
          "{'models':{'A':{'4':{'a':1              | 1 | 27 | the text ends too early",
        })
    void what_is_no_such_document(String json, int line, int column, String reason) {
      assertThatExceptionOfType(MalformedFileException.class)
          .isThrownBy(() -> read(json.replace('\'', '"').replace('~', '\n')))
          .withMessage(
              "Cannot read data file 'db.json' at line %d, column %d: %s. Repair it, restore a copy of it, or use another file.",
              line, column, reason)
          .satisfies(
              e -> {
                assertThat(e.line()).isEqualTo(line);
                assertThat(e.column()).isEqualTo(column);
              });
    }

    @Test
    void text_in_another_encoding() {
      StreamSource wide = () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_16));
      assertThatExceptionOfType(MalformedFileException.class)
          .isThrownBy(() -> ContentReader.read(NAME, wide, new MapContent(), warnings::add))
          .withMessage(
              "Cannot read data file 'db.json' at line 1, column 1: it is not UTF-8 text. Repair it, restore a copy of it, or use another file.");
    }

    @Test
    void bytes_that_are_no_text() {
      StreamSource latin =
          () -> new ByteArrayInputStream("{\"ü\":1}".getBytes(StandardCharsets.ISO_8859_1));
      assertThatExceptionOfType(MalformedFileException.class)
          .isThrownBy(() -> ContentReader.read(NAME, latin, new MapContent(), warnings::add))
          .withMessage(
              "Cannot read data file 'db.json' at line 1, column 5: it is not UTF-8 text. Repair it, restore a copy of it, or use another file.");
    }

    @Test
    void data_deeper_than_100_levels() {
      String deep = "[".repeat(100) + "]".repeat(100);
      assertThatExceptionOfType(MalformedFileException.class)
          .isThrownBy(() -> read("{\"models\":{\"A\":{\"1\":{\"a\":" + deep + "}}}}"))
          .withMessage(
              "Cannot read data file 'db.json' at line 1, column 126: nested deeper than 100 levels. Repair it, restore a copy of it, or use another file.");
    }
  }

  @Test
  void a_stream_that_fails_is_told_from_bad_content() {
    StreamSource failing =
        () -> {
          throw new IOException("the drive is gone");
        };
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> ContentReader.read(NAME, failing, new MapContent(), warnings::add))
        .withMessage(
            "Cannot read data file 'db.json': the drive is gone. Mend this, or use another file.");
  }

  private MapContent read(String json) throws IOException {
    MapContent content = new MapContent();
    ContentReader.read(NAME, source(json), content, warnings::add);
    return content;
  }

  private static StreamSource source(String json) {
    return () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
