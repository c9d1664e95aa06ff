package io.memoryconnector.internal.file;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Content that is not what it should be, on its way to whoever knows the file. */
final class Damage extends RuntimeException {
  /** The reason of text in another encoding. */
  static final String NOT_UTF_8 = "it is not UTF-8 text";

  private static final long serialVersionUID = 1L;

  private final transient BytePosition position;
  private final String reason;

  private Damage(TokenStreamLocation location, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.position =
        new BytePosition(location.getLineNr(), location.getColumnNr(), location.getByteOffset());
    this.reason = reason;
  }

  /** Returns what is wrong with the token on which the parser stands. */
  static Damage at(JsonParser json, String reason) {
    return new Damage(json.currentTokenLocation(), reason, null);
  }

  /** Runs this and turns what the parser complains of into damage. */
  static <T> T from(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw new Damage(e.getLocation(), reasonOf(e), e);
    }
  }

  /** Returns what the parser complains of, without its advice to loosen the rules. */
  static String reasonOf(JacksonException e) {
    String message = e.getOriginalMessage();
    if (e instanceof UnexpectedEndOfInputException
        || message.startsWith("Unexpected end-of-input")) {
      return "the text ends too early";
    }
    if (message.startsWith("Invalid UTF-8")) { // what follows is a byte in an odd form
      return NOT_UTF_8;
    }
    int advice = message.indexOf(": ");
    String complaint = advice < 0 ? message : message.substring(0, advice);
    return complaint.substring(0, 1).toLowerCase(Locale.ROOT) + complaint.substring(1);
  }

  BytePosition position() {
    return position;
  }

  String reason() {
    return reason;
  }
}
