package io.memoryconnector.internal.query;

/**
 * Tells how far a regular expression may go astray without looking at a character: {@code
 * (?:^{99}){99}} and {@code (?:|){36}} try thousands and billions of ways at one place of the text,
 * which nobody sees who counts looks. Reads the expression once, from left to right. It may guess
 * too high, but not too low; but it does not know comments, which only Java code can put there.
 */
final class PatternMoves {
  /** As good as endless; also what it says of expressions that it cannot read. */
  static final double ENDLESS = 1e9;

  private static final char END = '\uFFFF';

  private final String pattern;
  private int position;

  private PatternMoves(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Returns how many moves may follow each other between two looks.
   *
   * @param pattern an expression that compiles
   */
  static double of(String pattern) {
    PatternMoves moves = new PatternMoves(pattern);
    double most = moves.alternatives().most();
    return moves.position == pattern.length() ? Math.min(most, ENDLESS) : ENDLESS;
  }

  private PatternPart alternatives() {
    PatternPart part = sequence();
    while (follows('|')) {
      part = part.or(sequence());
    }
    return part;
  }

  private PatternPart sequence() {
    PatternPart part = PatternPart.EMPTY;
    while (position < pattern.length() && peek() != '|' && peek() != ')') {
      part = part.then(repeated(atom()));
    }
    return part;
  }

  private PatternPart repeated(PatternPart atom) {
    PatternPart part = atom;
    while (position < pattern.length() && "*?+{".indexOf(peek()) >= 0) {
      part = part.repeated(least());
      if (!follows('?')) {
        follows('+'); // how it repeats makes no difference
      }
    }
    return part;
  }

  /** Reads how often something is repeated, and returns how often at least. */
  private int least() {
    char sign = next();
    if (sign != '{') {
      return sign == '+' ? 1 : 0;
    }
    long least = 0;
    while (Character.isDigit(peek())) {
      least = Math.min(least * 10 + Character.digit(next(), 10), Integer.MAX_VALUE);
    }
    skipPast("}");
    return (int) least;
  }

  private PatternPart atom() {
    return switch (next()) {
      case '^', '$' -> PatternPart.ANCHOR;
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      default -> PatternPart.LOOK;
    };
  }

  private PatternPart group() {
    if (!follows('?')) {
      return closed();
    }
    if (follows("<=") || follows("<!") || follows('=') || follows('!')) {
      return closed().aside();
    }
    if (follows('<')) {
      skipPast(">");
      return closed();
    }
    return follows(':') || follows('>') ? closed() : flagged();
  }

  /** Reads flags, which hold for this group, or else for the rest of the one around. */
  private PatternPart flagged() {
    while (peek() != ')' && peek() != ':' && peek() != END) {
      position++;
    }
    return follows(':') ? closed() : closing(PatternPart.EMPTY);
  }

  private PatternPart closed() {
    return closing(PatternPart.ANCHOR.then(alternatives()));
  }

  private PatternPart closing(PatternPart group) {
    if (!follows(')')) {
      position = pattern.length() + 1; // read wrongly
    }
    return group;
  }

  /** Reads the rest of a class of characters. */
  private PatternPart characters() {
    follows('^');
    boolean isFirst = true; // a bracket that comes first stands for itself
    while (isFirst || peek() != ']') {
      switch (next()) {
        case '[' -> characters();
        case '\\' -> escape();
        case END -> position = pattern.length() + 1;
        default -> {}
      }
      isFirst = false;
    }
    next();
    return PatternPart.LOOK;
  }

  private PatternPart escape() {
    char letter = next();
    return switch (letter) {
      case 'A', 'B', 'G', 'Z', 'z', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          PatternPart.ANCHOR;
      case 'b' -> braced(PatternPart.ANCHOR);
      case 'p', 'P', 'x', 'N' -> braced(PatternPart.LOOK);
      case 'k' -> {
        skipPast(">");
        yield PatternPart.ANCHOR;
      }
      case 'Q' -> {
        boolean isEmpty = pattern.startsWith("\\E", position);
        skipPast("\\E");
        yield isEmpty ? PatternPart.EMPTY : PatternPart.LOOK;
      }
      default -> PatternPart.LOOK;
    };
  }

  private PatternPart braced(PatternPart escaped) {
    if (follows('{')) {
      skipPast("}");
    }
    return escaped;
  }

  private char peek() {
    return position < pattern.length() ? pattern.charAt(position) : END;
  }

  private char next() {
    char next = peek();
    position++;
    return next;
  }

  private boolean follows(char character) {
    return follows(String.valueOf(character));
  }

  private boolean follows(String text) {
    boolean follows = pattern.startsWith(text, position);
    position += follows ? text.length() : 0;
    return follows;
  }

  private void skipPast(String text) {
    int end = pattern.indexOf(text, position);
    position = end < 0 ? pattern.length() : end + text.length();
  }
}
