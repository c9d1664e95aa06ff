package io.memoryconnector.spring.test.fault;

import java.util.regex.Pattern;

/** The kinds of operations on entities, by how the names of their methods begin. */
enum Operation {
  SAVE("save|insert|update"),
  DELETE("delete|remove"),
  FIND("find|stream|count|exists"),
  ANY("save|insert|update|delete|remove|find|stream|count|exists");

  private final Pattern beginning;

  Operation(String beginning) {
    this.beginning = Pattern.compile(beginning);
  }

  boolean includes(String method) {
    return beginning.matcher(method).lookingAt();
  }
}
