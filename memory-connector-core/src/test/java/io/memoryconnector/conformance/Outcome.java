package io.memoryconnector.conformance;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.error.ValidationException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of an operation. */
sealed interface Outcome {

  /** It returned a value. */
  record Returned(@Nullable Object value) implements Outcome {}

  /** It was refused. */
  record Refused(MemoryDataException error) implements Outcome {}

  /** Returns what is wrong with it where a value was recorded; null if nothing is. */
  default @Nullable String differenceFrom(@Nullable Object expected) {
    if (this instanceof Returned returned) {
      return Json.matches(expected, returned.value)
          ? null
          : "expected %s but it returned %s"
              .formatted(DocumentJson.print(expected), DocumentJson.print(returned.value));
    }
    return "expected %s but it failed: %s"
        .formatted(DocumentJson.print(expected), ((Refused) this).error);
  }

  /** Returns what is wrong with it where ids were recorded; null if nothing is. */
  default @Nullable String differenceFromIds(List<?> expected, String idProperty) {
    if (this instanceof Returned returned) {
      return new Returned(idsOf(returned.value, idProperty)).differenceFrom(expected);
    }
    return differenceFrom(expected);
  }

  /** Returns what is wrong with it where an error was recorded; null if nothing is. */
  default @Nullable String differenceFromError(Document expected) {
    if (!(this instanceof Refused refused)) {
      return "expected the error %s but it returned %s"
          .formatted(expected, DocumentJson.print(((Returned) this).value));
    }
    MemoryDataException error = refused.error;
    if (!expected.has("statusCode")) {
      return null; // one that LoopBack did not plan for: that it fails is all that counts
    }
    boolean isSame =
        Objects.equals(expected.get("statusCode"), error.statusCode())
            && (!expected.has("code") || Objects.equals(expected.get("code"), error.code()))
            && (!expected.has("codes") || hasCodes(error, expected.get("codes")));
    return isSame ? null : "expected the error %s but it was %s".formatted(expected, error);
  }

  private static boolean hasCodes(MemoryDataException error, @Nullable Object codes) {
    return error instanceof ValidationException validation
        && Json.matches(codes, Document.copyOf(validation.codes()));
  }

  private static List<?> idsOf(@Nullable Object value, String idProperty) {
    List<?> records = value instanceof List<?> list ? list : List.of();
    if (value instanceof Document record) {
      records = List.of(record);
    }
    return records.stream()
        .<@Nullable Object>map(record -> Json.object(record).get(idProperty))
        .toList();
  }
}
