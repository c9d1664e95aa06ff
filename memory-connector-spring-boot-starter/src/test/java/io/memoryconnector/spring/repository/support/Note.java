package io.memoryconnector.spring.repository.support;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity of which everything can change. */
@SuppressWarnings("JavaUtilDate") // a date that can change is what these tests need
class Note {
  private @Nullable Long id;
  private String text = "";
  private List<String> tags = new ArrayList<>();
  private List<Line> lines = new ArrayList<>();
  private @Nullable Date due;

  static Note of(String text) {
    Note note = new Note();
    note.text = text;
    return note;
  }

  static Note of(long id, String text) {
    Note note = of(text);
    note.id = id;
    return note;
  }

  /** Returns a note with something that can change in each place. */
  static Note full() {
    Note note = of("milk");
    note.tags.add("shop");
    note.lines.add(Line.of("2 litres"));
    note.due = new Date(0);
    return note;
  }

  /** Changes everything but the id. */
  void scribble() {
    text = "scribbled";
    tags.add("scribbled");
    lines.get(0).setText("scribbled");
    lines.add(Line.of("scribbled"));
    if (due != null) {
      due.setTime(1);
    }
  }

  String content() {
    return "%s %s %s %s".formatted(text, tags, lines, due == null ? "" : due.getTime());
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<String> getTags() {
    return tags;
  }

  public void setTags(List<String> tags) {
    this.tags = tags;
  }

  public List<Line> getLines() {
    return lines;
  }

  public void setLines(List<Line> lines) {
    this.lines = lines;
  }

  public @Nullable Date getDue() {
    return due;
  }

  public void setDue(@Nullable Date due) {
    this.due = due;
  }

  static class Line {
    private String text = "";

    static Line of(String text) {
      Line line = new Line();
      line.text = text;
      return line;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
