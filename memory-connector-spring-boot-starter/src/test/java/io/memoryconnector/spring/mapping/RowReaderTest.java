package io.memoryconnector.spring.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.TypeAlias;

/** Entities read out of columns, often enough for the handles of columns to be composed. */
class RowReaderTest {
  private static final int OFTEN = 1_000;

  private final EntityConverters converters = new EntityConverters(new MemoryMappingContext());

  private static DocumentColumns columnsOf(Document... documents) {
    return DocumentColumns.of(documents[0].layout(), documents);
  }

  private static <T> T readOften(EntityConverter<T> converter, Document document) {
    T read = converter.read(document);
    for (int times = 1; times < OFTEN; times++) {
      read = converter.read(document);
    }
    return read;
  }

  @Nested
  class of_a_class_with_fields {
    private final EntityConverter<Guest> guests = converters.of(Guest.class);

    static class Room {
      @Nullable String name;
      short floor;
    }

    @TypeAlias("suite")
    static class Suite extends Room {
      int rooms;
    }

    static class Guest {
      @Nullable Long id;
      @Nullable String name;
      int age = 18;
      double balance;
      boolean active;
      @Nullable LocalDate joined;
      @Nullable Room room;
      List<String> tags = new ArrayList<>();
    }

    private Document guest(long id) {
      Guest guest = new Guest();
      guest.id = id;
      guest.name = id == 2 ? null : "guest " + id;
      guest.age = (int) id;
      guest.balance = id / 2.0;
      guest.active = id == 2;
      guest.joined = LocalDate.ofEpochDay(id);
      guest.room = new Room();
      guest.room.name = "room " + id;
      guest.room.floor = (short) id;
      guest.tags.add("tag " + id);
      return guests.write(guest);
    }

    @Test
    void are_as_they_were_written() {
      DocumentColumns columns = columnsOf(guest(1), guest(2), guest(3));
      for (int row = 0; row < 3; row++) {
        assertThat(guests.write(readOften(guests, columns.at(row)))).isEqualTo(guest(row + 1));
      }
    }

    @Test
    void are_read_anew_each_time() {
      Document document = columnsOf(guest(1)).at(0);
      Guest read = readOften(guests, document);
      requireNonNull(read.room).name = "another";
      read.tags.add("another");
      assertThat(guests.write(guests.read(document))).isEqualTo(guest(1));
    }

    @Test
    void keep_what_the_constructor_gave_to_a_primitive_that_is_null_or_missing() {
      assertThat(readOften(guests, columnsOf(guest(1).with("age", null)).at(0)).age).isEqualTo(18);
      assertThat(readOften(guests, columnsOf(guest(1).without("age")).at(0)).age).isEqualTo(18);
    }

    @Test
    void have_objects_within_of_the_class_that_their_columns_tell_of() {
      Guest guest = guests.read(guest(1));
      Suite suite = new Suite();
      suite.rooms = 3;
      guest.room = suite;
      DocumentColumns suites = columnsOf(guests.write(guest), guests.write(guest));
      DocumentColumns both = columnsOf(guests.write(guest), guest(2));
      for (Document document : List.of(suites.at(1), both.at(0))) {
        assertThat(requireNonNull(readOften(guests, document).room))
            .isInstanceOfSatisfying(Suite.class, read -> assertThat(read.rooms).isEqualTo(3));
      }
      assertThat(readOften(guests, both.at(1)).room).isExactlyInstanceOf(Room.class);
    }

    @Test
    void are_read_where_stored_types_differ() {
      Document odd = guest(1).with("age", 36L).with("balance", 1).with("id", 1);
      Guest read = readOften(guests, columnsOf(odd).at(0));
      assertThat(read.age).isEqualTo(36);
      assertThat(read.balance).isEqualTo(1.0);
      assertThat(read.id).isEqualTo(1L);
    }

    @Test
    void are_read_from_more_kinds_of_columns_than_are_remembered() {
      List<String> names = List.of("id", "name", "age", "balance", "active", "joined");
      for (String name : names) {
        Document document = columnsOf(guest(1).with(name, null)).at(0);
        assertThat(readOften(guests, document).tags).containsExactly("tag 1");
      }
    }

    @Test
    void are_refused_with_the_same_message_as_ever() {
      Document unfit = guest(1).with("room", Document.of("floor", 70_000).with("name", "x"));
      Document row = columnsOf(unfit).at(0);
      String message = messageOf(unfit);
      for (int times = 0; times < OFTEN; times++) {
        assertThat(messageOf(row)).isEqualTo(message);
      }
    }

    private @Nullable String messageOf(Document document) {
      return assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() -> guests.read(document))
          .actual()
          .getMessage();
    }
  }

  @Nested
  class of_a_record {
    record Spot(@Nullable Long id, String name, int floor, @Nullable Double height) {}

    @Test
    void are_as_they_were_written() {
      EntityConverter<Spot> spots = converters.of(Spot.class);
      Spot first = new Spot(1L, "first", 3, 2.5);
      Spot second = new Spot(2L, "second", 4, null);
      DocumentColumns columns = columnsOf(spots.write(first), spots.write(second));
      assertThat(readOften(spots, columns.at(0))).isEqualTo(first);
      assertThat(readOften(spots, columns.at(1))).isEqualTo(second);
    }

    @Test
    void have_null_where_a_property_is_missing() {
      EntityConverter<Spot> spots = converters.of(Spot.class);
      Document lacking = spots.write(new Spot(1L, "first", 3, 2.5)).without("height");
      assertThat(readOften(spots, columnsOf(lacking).at(0)))
          .isEqualTo(new Spot(1L, "first", 3, null));
    }
  }

  @Nested
  class of_a_class_with_properties_that_records_lack {
    static class Order {
      @Nullable Long id;
      @Nullable Long parentId;
      @BelongsTo @Nullable Order parent;
      @ReadOnlyProperty String origin = "shop";
    }

    @Test
    void keep_what_the_constructor_gave() {
      EntityConverter<Order> orders = converters.of(Order.class);
      Order order = new Order();
      order.id = 5L;
      Order read = readOften(orders, columnsOf(orders.write(order)).at(0));
      assertThat(read.id).isEqualTo(5L);
      assertThat(read.parent).isNull();
      assertThat(read.origin).isEqualTo("shop");
    }
  }

  @Nested
  class of_an_immutable_with_withers {
    static final class Tag {
      final @Nullable Long id;
      final String name;

      Tag(String name) {
        this(null, name);
      }

      @org.springframework.data.annotation.PersistenceCreator
      static Tag named(String name) {
        return new Tag(name);
      }

      private Tag(@Nullable Long id, String name) {
        this.id = id;
        this.name = name;
      }

      public Tag withId(@Nullable Long newId) {
        return new Tag(newId, name);
      }
    }

    @Test
    void are_as_they_were_written() {
      EntityConverter<Tag> tags = converters.of(Tag.class);
      Document document = columnsOf(tags.write(new Tag(7L, "blue"))).at(0);
      Tag read = readOften(tags, document);
      assertThat(read.id).isEqualTo(7L);
      assertThat(read.name).isEqualTo("blue");
    }
  }
}
