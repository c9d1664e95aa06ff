/** The data source, its filters and its data file. What is not exported may change at any time. */
module io.memoryconnector {
  requires static transitive org.jspecify;
  requires transitive tools.jackson.core;
  requires tools.jackson.databind;

  exports io.memoryconnector;
  exports io.memoryconnector.document;
  exports io.memoryconnector.error;
  exports io.memoryconnector.filter;
  exports io.memoryconnector.model;
}
