package io.memoryconnector.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures by row and column, printed as Markdown. Each cell also tells its ratio to one column. */
public final class Table {
  private final String corner;
  private final String reference;
  private final List<String> columns;
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

  /**
   * Starts a table.
   *
   * @param corner what the rows are
   * @param reference the column to which the others are compared
   */
  public Table(String corner, List<String> columns, String reference) {
    this.corner = corner;
    this.columns = List.copyOf(columns);
    this.reference = reference;
  }

  /** Adds a figure. */
  public void put(String row, String column, double figure) {
    rows.computeIfAbsent(row, name -> new TreeMap<>()).put(column, figure);
  }

  /** Returns the table as Markdown. */
  public String print() {
    StringBuilder text = new StringBuilder();
    List<String> titles = new ArrayList<>(List.of(corner));
    titles.addAll(columns);
    text.append(line(titles)).append(line(titles.stream().map(title -> "---").toList()));
    rows.forEach((row, figures) -> text.append(line(cells(row, figures))));
    return text.toString();
  }

  private List<String> cells(String row, Map<String, Double> figures) {
    List<String> cells = new ArrayList<>(List.of(row));
    Double base = figures.get(reference);
    for (String column : columns) {
      Double figure = figures.get(column);
      cells.add(
          figure == null
              ? "–"
              : base == null || column.equals(reference)
                  ? "**%s**".formatted(digits(figure))
                  : "%s (× %s)".formatted(digits(figure), digits(figure / base)));
    }
    return cells;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Three digits that count, and no more. */
  private static String digits(double figure) {
    int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
  }
}
