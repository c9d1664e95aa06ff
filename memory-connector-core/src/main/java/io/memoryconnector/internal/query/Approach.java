package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Demand.Subject;
import io.memoryconnector.internal.query.Plan.Sorting;
import java.util.List;

/**
 * A plan that was not chosen yet.
 *
 * @param walk whether it walks in the order of the access path, or backwards
 * @param decided conditions that hold for all records on the way
 */
record Approach(
    AccessPath access, Direction walk, Sorting sorting, List<? extends Clause> decided) {

  /** What is known of the records of one snapshot before any is looked at. */
  record Outlook(IndexedRecords records, Conjunction where, Demand demand, long matching) {}

  /**
   * Returns what it costs to answer this way, where 1 is the cost of the next record in a walk over
   * all.
   */
  double cost(Outlook outlook) {
    if (outlook.demand().subject() != Subject.RECORDS && decidesAll(outlook)) {
      return access.costOfSize(); // the number of entries is the answer
    }
    int most = access.expected(outlook.records());
    double looked = looked(most, outlook);
    double found = Math.min(looked, (double) outlook.matching());
    return access.cost(most, looked, AccessPath.fetchOneOf(outlook.records().size()))
        + sorting.cost(found, (double) Math.max(1, outlook.demand().needed()));
  }

  private boolean decidesAll(Outlook outlook) {
    return decided.size() == outlook.where().size();
  }

  private double looked(int most, Outlook outlook) {
    Demand demand = outlook.demand();
    return switch (sorting) {
      case AS_FOUND ->
          decidesAll(outlook)
              ? Math.max(0, Math.min(most, demand.needed()) - demand.skipped())
              : upToNeeded(most, outlook);
      case BEST_AHEAD -> access.upToLike(upToNeeded(most, outlook), walk);
      case BEST_ONLY, ALL -> most;
    };
  }

  /** Those that satisfy the where are thought to lie evenly on the way. */
  private static double upToNeeded(int most, Outlook outlook) {
    long needed = outlook.demand().needed();
    return needed < outlook.matching() ? (double) most * needed / outlook.matching() : most;
  }

  Plan toPlan(Conjunction where) {
    return new Plan(access, walk, where.testWithout(decided), sorting, null);
  }

  /**
   * Returns the plan of a guess, which is on trial.
   *
   * @param otherwise what to do if it has to look at too many records
   */
  Plan toPlan(Outlook outlook, Approach otherwise) {
    Conjunction where = outlook.where();
    return toPlan(where).onTrial(new Plan.Trial(patience(outlook), otherwise.toPlan(where)));
  }

  /** Whether it looks at few records only if as many of them pass the test as it is thought. */
  boolean isGuess(Outlook outlook) {
    return access instanceof IndexPath
        && (sorting == Sorting.AS_FOUND || sorting == Sorting.BEST_AHEAD)
        && !decidesAll(outlook)
        && outlook.demand().isLimited();
  }

  /** As many records as to look at costs as much as a walk over all, or twice what is expected. */
  private int patience(Outlook outlook) {
    int size = outlook.records().size();
    int most = access.expected(outlook.records());
    double one = access.cost(most, 1, AccessPath.fetchOneOf(size));
    return (int) Math.max(size / one, 2 * looked(most, outlook));
  }
}
