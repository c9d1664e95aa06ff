/** The data source, its filters and its data file. What is not exported may change at any time. */
module io.memoryconnector {
  requires static transitive org.jspecify;
  requires tools.jackson.databind;
}
