package io.memoryconnector.spring.autoconfigure.todo;

import org.jspecify.annotations.Nullable;

/** A plain class. */
public class Todo {
  private @Nullable Long id;
  private String title;

  public Todo(String title) {
    this.title = title;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }
}
