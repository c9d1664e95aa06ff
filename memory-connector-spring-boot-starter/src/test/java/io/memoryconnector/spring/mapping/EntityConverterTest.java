package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

class EntityConverterTest {
  private final EntityConverters converters = new EntityConverters(new MemoryMappingContext());

  @Nested
  class of_a_class_with_fields_only {
    private final EntityConverter<Person> people = converters.of(Person.class);

    static class Person {
      @Nullable Long id;
      @Nullable String name;
      int age = 18;
      @Nullable String nickname = "none";
      @Transient String secret = "kept from the record";
    }

    @Test
    void writes_the_fields_and_null_as_null() {
      Person ada = new Person();
      ada.id = 7L;
      ada.name = "Ada";
      ada.nickname = null;
      assertThat(people.write(ada))
          .hasToString("{\"id\":7,\"name\":\"Ada\",\"age\":18,\"nickname\":null}");
    }

    @Test
    void leaves_out_an_id_that_is_null() {
      assertThat(people.write(new Person()).has("id")).isFalse();
    }

    @Test
    void reads_the_fields() {
      Person ada = people.read(Document.parse("{\"id\":7,\"name\":\"Ada\",\"age\":36}"));
      assertThat(ada.id).isEqualTo(7L);
      assertThat(ada.name).isEqualTo("Ada");
      assertThat(ada.age).isEqualTo(36);
    }

    @Test
    void leaves_fields_that_the_record_lacks() {
      Person anybody = people.read(Document.empty());
      assertThat(anybody.age).isEqualTo(18);
      assertThat(anybody.nickname).isEqualTo("none");
    }

    @Test
    void leaves_a_primitive_that_is_null_in_the_record() {
      Person anybody = people.read(Document.parse("{\"age\":null,\"nickname\":null}"));
      assertThat(anybody.age).isEqualTo(18);
      assertThat(anybody.nickname).isNull();
    }

    @Test
    void ignores_properties_that_the_class_does_not_have() {
      assertThat(people.read(Document.parse("{\"hobby\":\"mathematics\"}")).name).isNull();
    }

    @Test
    void changes_the_id_of_the_same_instance() {
      Person ada = new Person();
      assertThat(people.withId(ada, 7)).isSameAs(ada);
      assertThat(ada.id).isEqualTo(7L);
      assertThat(people.idOf(ada)).isEqualTo(7L);
    }

    @Test
    void counts_up_its_ids() {
      assertThat(people.definition().id())
          .isEqualTo(
              new IdDefinition("id", IdDefinition.Generation.COUNTER, IdDefinition.Origin.ANYONE));
    }

    @Test
    void names_collection_id_property_and_value_of_what_does_not_fit() {
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() -> people.read(Document.parse("{\"id\":7,\"age\":1.5}")))
          .withMessage(
              "Cannot read record 7 of 'Person' as %s: property 'age' holds '1.5', which is not a"
                  + " whole number of 32 bits. Mend the record, or change the type of the"
                  + " property.",
              Person.class.getName());
    }
  }

  @Nested
  class of_a_record {
    private final EntityConverter<City> cities = converters.of(City.class);

    record City(@Nullable UUID id, @Nullable String name, long population) {}

    @Test
    void comes_back_equal() {
      City city = new City(new UUID(1, 2), "Turku", 200_000);
      assertThat(cities.read(cities.write(city))).isEqualTo(city);
    }

    @Test
    void is_replaced_to_get_an_id() {
      City city = new City(null, "Turku", 200_000);
      assertThat(cities.withId(city, new UUID(1, 2)))
          .isEqualTo(new City(new UUID(1, 2), "Turku", 200_000));
      assertThat(city.id()).isNull();
    }

    @Test
    void gets_time_ordered_uuids() {
      assertThat(cities.definition().id().generation()).isEqualTo(IdDefinition.Generation.UUID);
      assertThat(cities.definition().properties())
          .containsEntry("id", PropertyDefinition.of("id", Scalar.UUID));
    }

    @Test
    void cannot_be_made_without_a_primitive_component() {
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() -> cities.read(Document.parse("{\"name\":\"Turku\"}")))
          .withMessage(
              "Cannot read record null of 'City' as %s: property 'population' is null or missing,"
                  + " but the constructor needs a primitive value for it. Mend the record, or give"
                  + " the parameter a type that can be null.",
              City.class.getName());
    }
  }

  @Nested
  class of_a_record_that_is_choosy {
    record Money(long cents) {
      Money {
        if (cents < 0) {
          throw new IllegalArgumentException("a debt");
        }
      }
    }

    record Bill(@Nullable Long id, Money money) {}

    @Test
    void names_the_value_that_it_refuses() {
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(
              () ->
                  converters
                      .of(Bill.class)
                      .read(Document.parse("{\"id\":7,\"money\":{\"cents\":-1}}")))
          .withMessage(
              "Cannot read record 7 of 'Bill' as %s: property 'money' holds what Money refuses: a"
                  + " debt. Mend the record, or let the class accept what is stored.",
              Bill.class.getName());
    }
  }

  @Nested
  class of_a_class_with_a_primitive_id {
    private final EntityConverter<Ticket> tickets = converters.of(Ticket.class);

    record Ticket(int id, @Nullable String seat) {}

    @Test
    void has_no_id_while_it_is_zero() {
      Ticket ticket = new Ticket(0, "A1");
      assertThat(tickets.idOf(ticket)).isNull();
      assertThat(tickets.write(ticket)).hasToString("{\"seat\":\"A1\"}");
      assertThat(tickets.idOf(tickets.withId(ticket, 7))).isEqualTo(7);
    }
  }

  @Nested
  class of_a_class_with_annotations {
    private final EntityConverter<Account> accounts = converters.of(Account.class);

    @Collection("accounts")
    @CompoundIndex({"owner", "label"})
    @CompoundIndex(
        value = {"label", "id"},
        unique = true)
    static class Account {
      @Nullable String id;
      @Id @Nullable String iban;

      @Field("holder")
      @Indexed
      @Nullable String owner;

      @Indexed(unique = true)
      @Nullable String label;

      @ReadOnlyProperty @Nullable String rating;
      @Version @Nullable Long version;
    }

    @Test
    void takes_the_collection_the_id_and_the_indexes_from_them() {
      assertThat(accounts.definition().name()).isEqualTo("Account");
      assertThat(accounts.definition().collection()).isEqualTo("accounts");
      assertThat(accounts.definition().id().property()).isEqualTo("iban");
      assertThat(accounts.definition().indexes())
          .extracting(Object::toString)
          .containsExactly(
              "IndexDefinition[properties=[holder], uniqueness=NOT_UNIQUE]",
              "IndexDefinition[properties=[label], uniqueness=UNIQUE]",
              "IndexDefinition[properties=[holder, label], uniqueness=NOT_UNIQUE]",
              "IndexDefinition[properties=[label, id], uniqueness=UNIQUE]");
    }

    @Test
    void stores_a_property_under_its_other_name() {
      Account account = new Account();
      account.owner = "Ada";
      assertThat(accounts.write(account).get("holder")).isEqualTo("Ada");
      assertThat(accounts.read(Document.of("holder", "Bob")).owner).isEqualTo("Bob");
      assertThat(accounts.property("owner").path()).hasToString("holder");
    }

    @Test
    void reads_but_does_not_write_what_is_read_only() {
      assertThat(accounts.read(Document.of("rating", "A")).rating).isEqualTo("A");
      assertThat(accounts.write(new Account()).has("rating")).isFalse();
    }

    @Test
    void has_a_version() {
      Account account = new Account();
      assertThat(accounts.isVersioned()).isTrue();
      assertThat(accounts.versionOf(account)).isNull();
      assertThat(accounts.versionOf(accounts.withVersion(account, 3L))).isEqualTo(3L);
    }
  }

  @Nested
  class of_a_sealed_class {
    abstract static sealed class Payment permits Card, Voucher {
      @Nullable Long id;
    }

    static final class Card extends Payment {
      @Indexed @Nullable String owner;
    }

    @CompoundIndex(
        value = {"shop", "code"},
        unique = true)
    static final class Voucher extends Payment {
      @Indexed @Nullable String owner;
      @Nullable String shop;
      @Nullable String code;
    }

    @Test
    void has_the_indexes_of_its_subclasses_too() {
      assertThat(converters.of(Payment.class).definition().indexes())
          .containsExactly(IndexDefinition.of("owner"), IndexDefinition.unique("shop", "code"));
    }
  }
}
