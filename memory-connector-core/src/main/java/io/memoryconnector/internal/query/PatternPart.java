package io.memoryconnector.internal.query;

/**
 * How a part of a regular expression behaves between two looks at characters. All figures are upper
 * bounds.
 *
 * @param ways how many ways lead through it without a look; 0 if it must look
 * @param moves how many moves it takes to try them all
 * @param waysOn how many ways lead on to its end after a look within it
 * @param movesOn how many moves it takes to try them all
 * @param inside how many moves there are between two looks within it
 */
record PatternPart(double ways, double moves, double waysOn, double movesOn, double inside) {
  static final PatternPart EMPTY = new PatternPart(1, 0, 0, 0, 0);

  /** Holds or not, and takes no character. */
  static final PatternPart ANCHOR = new PatternPart(1, 1, 0, 0, 0);

  /** Looks at a character, unless the text has ended. */
  static final PatternPart LOOK = new PatternPart(0, 1, 1, 0, 0);

  private static final double MAX = 1e12; // and no infinity, times 0 it would be no number

  /** Keeps the figures finite. */
  PatternPart {
    ways = Math.min(ways, MAX);
    moves = Math.min(moves, MAX);
    waysOn = Math.min(waysOn, MAX);
    movesOn = Math.min(movesOn, MAX);
    inside = Math.min(inside, MAX);
  }

  PatternPart then(PatternPart next) {
    double on = movesOn + waysOn * next.moves;
    return new PatternPart(
        ways * next.ways,
        moves + ways * next.moves,
        Math.max(next.waysOn, waysOn * next.ways),
        Math.max(next.movesOn, on),
        Math.max(Math.max(inside, next.inside), on));
  }

  PatternPart or(PatternPart other) {
    return new PatternPart(
        ways + other.ways,
        moves + other.moves,
        Math.max(waysOn, other.waysOn),
        Math.max(movesOn, other.movesOn),
        Math.max(inside, other.inside));
  }

  /** The same several times; without a look it is not repeated more often than it has to be. */
  PatternPart repeated(int least) {
    if (ways == 0) {
      double again = movesOn + waysOn * (moves + 1);
      return new PatternPart(least == 0 ? 1 : 0, moves + 1, waysOn, again, Math.max(inside, again));
    }
    double waysOfLeast = Math.min(Math.pow(ways, least), MAX);
    double waysOut = waysOfLeast * (1 + ways);
    double movesOut = 1 + moves * (least + 1) * waysOfLeast * ways;
    double on = movesOn + waysOn * movesOut;
    return new PatternPart(waysOut, movesOut, waysOn * waysOut, on, Math.max(inside, on));
  }

  /** Looks around from where it stands: one way at most leads on. */
  PatternPart aside() {
    return new PatternPart(1, moves + 1, 1, movesOn + 1, inside);
  }

  /** Returns how many moves may follow each other without a look. */
  double most() {
    return moves + inside;
  }
}
