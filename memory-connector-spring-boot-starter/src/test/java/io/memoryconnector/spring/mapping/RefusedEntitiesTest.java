package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Reference;
import org.springframework.data.geo.Distance;
import tools.jackson.databind.JsonNode;

class RefusedEntitiesTest {
  private final EntityConverters converters = new EntityConverters(new MemoryMappingContext());

  static class WithStream {
    @Nullable Long id;
    @Nullable List<InputStream> streams;
  }

  @Test
  void a_property_of_a_type_that_cannot_be_stored() {
    refused(
        WithStream.class,
        "Cannot map %s, property 'streams': values of type java.io.InputStream cannot be stored."
            + " Use another type, register converters for it in MemoryCustomConversions, or"
            + " annotate the property with @Transient.");
  }

  static class WithOptionalAuthor {
    @Nullable Long id;
    @CreatedBy Optional<String> author = Optional.empty();
  }

  @Test
  void an_optional_that_auditing_should_fill() {
    refused(
        WithOptionalAuthor.class,
        "Cannot map %s, property 'author': auditing cannot fill an Optional. Declare its content as"
            + " the type of the property.");
  }

  static class Keyless {
    @Nullable String name;
  }

  @Test
  void an_entity_without_an_id() {
    refused(
        Keyless.class,
        "Cannot map %s: it has no id. Add a property named 'id', or annotate one with @Id.");
  }

  static class TwoKeys {
    @Id @Nullable String first;
    @Id @Nullable String second;
  }

  @Test
  void an_entity_with_two_ids() {
    refused(
        TwoKeys.class,
        "Cannot map %s, property 'second': 'first' is an id as well. Annotate one property with"
            + " @Id.");
  }

  static class WriteOnly {
    @Nullable Long id;
    final List<String> tags = new ArrayList<>();
  }

  @Test
  void a_property_that_nothing_sets() {
    refused(
        WriteOnly.class,
        "Cannot map %s, property 'tags': it could be stored but not read back, as nothing sets it."
            + " Make it a constructor parameter, give it a setter or a wither, make the field"
            + " non-final, or annotate it with @Transient.");
  }

  static class Undecided {
    @Nullable Long id;

    Undecided(String one) {}

    Undecided(String one, String two) {}
  }

  @Test
  void several_constructors_and_none_to_choose() {
    refused(
        Undecided.class,
        "Cannot map %s: it has several constructors and none without parameters. Annotate the one"
            + " to use with @PersistenceCreator.");
  }

  static class UndecidedAndFinal {
    final @Nullable Long id;

    UndecidedAndFinal(@Nullable Long id) {
      this.id = id;
    }

    UndecidedAndFinal(String text) {
      this(Long.valueOf(text));
    }
  }

  @Test
  void several_constructors_of_a_class_that_nothing_else_fills() {
    refused(
        UndecidedAndFinal.class,
        "Cannot map %s: it has several constructors and none without parameters. Annotate the one"
            + " to use with @PersistenceCreator.");
  }

  record Journey(@Nullable Long id, Distance length) {}

  @Test
  void a_property_of_a_class_that_cannot_be_mapped() {
    refused(
        Journey.class,
        "Cannot map %s, property 'length': its class org.springframework.data.geo.Distance cannot"
            + " be mapped, as it has several constructors and none without parameters. Annotate"
            + " the one to use with @PersistenceCreator, or register converters for the class in"
            + " MemoryCustomConversions.");
  }

  record Greeting(@Nullable Long id, @Value("#root.text ?: 'hello'") String text) {}

  @Test
  void a_constructor_parameter_with_an_expression() {
    refused(
        Greeting.class,
        "Cannot map %s, property 'text': the @Value of its parameter would not be evaluated. Leave"
            + " it out, and let the constructor make what a record lacks.");
  }

  @Collection("#{tenant.name}")
  record Tenant(@Nullable Long id) {}

  @Test
  void a_collection_that_is_an_expression() {
    refused(
        Tenant.class,
        "Cannot map %s: its collection '#{tenant.name}' is an expression, which nothing evaluates."
            + " Give the collection a name.");
  }

  @CompoundIndex({})
  record Unindexed(@Nullable Long id) {}

  @Test
  void an_index_over_nothing() {
    refused(
        Unindexed.class,
        "Cannot map %s: its @CompoundIndex has no properties. Name the properties that it is"
            + " over.");
  }

  static class Misnamed {
    @Nullable Long id;

    Misnamed(Long key) {}
  }

  @Test
  void a_constructor_parameter_that_is_no_property() {
    refused(
        Misnamed.class,
        "Cannot map %s: its constructor has the parameter 'key', but there is no such property."
            + " Give parameters the names of properties and compile with -parameters, or annotate"
            + " another constructor with @PersistenceCreator.");
  }

  @SuppressWarnings("ClassCanBeStatic") // it is about those that are not
  class Inner {
    @Nullable Long id;
  }

  @Test
  void an_inner_class() {
    refused(
        Inner.class, "Cannot map %s: it is an inner class. Make it static or a top-level class.");
  }

  static class ListKeys {
    @Nullable Long id;
    @Nullable Map<List<String>, String> map;
  }

  @Test
  void a_map_with_keys_that_have_no_text() {
    refused(
        ListKeys.class,
        "Cannot map %s, property 'map': keys of type java.util.List have no text. Use text,"
            + " numbers, enums, dates or UUIDs as keys.");
  }

  static class Referring {
    @Nullable Long id;
    @Reference @Nullable Keyless other;
  }

  @Test
  void a_reference_to_another_record() {
    refused(
        Referring.class,
        "Cannot map %s, property 'other': references between records are not mapped. Keep the id"
            + " instead.");
  }

  record Loose(@Nullable Long id, JsonNode content) {}

  @Test
  void a_tree_of_jackson() {
    refused(
        Loose.class,
        "Cannot map %s, property 'content': trees of Jackson such as tools.jackson.databind.JsonNode"
            + " are not stored. Use Map<String, Object>, List<Object> or Object, or register"
            + " converters for it in MemoryCustomConversions.");
  }

  static class SameNames {
    @Nullable Long id;

    @Field("name")
    @Nullable String first;

    @Nullable String name;
  }

  @Test
  void two_properties_with_one_stored_name() {
    refused(
        SameNames.class,
        "Cannot map %s, property 'name': 'first' is stored as 'name' as well. Give one of them"
            + " another name with @Field.");
  }

  sealed interface Payment permits Cash, Cheque {}

  record Cash(@Nullable Long id, int amount) implements Payment {}

  record Cheque(@Nullable Long id, Thread bank) implements Payment {}

  @Test
  void a_permitted_subclass_with_a_property_that_cannot_be_stored() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> converters.of(Payment.class))
        .withMessage(
            "Cannot map %s, property 'bank': values of type java.lang.Thread cannot be stored. Use"
                + " another type, register converters for it in MemoryCustomConversions, or"
                + " annotate the property with @Transient.",
            Cheque.class.getName());
  }

  sealed interface Signal permits Sound {}

  record Sound(@Nullable Long id, @Field("_type") String tone) implements Signal {}

  @Test
  void a_property_of_a_subclass_where_its_alias_belongs() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> converters.of(Signal.class))
        .withMessage(
            "Cannot map %s, property 'tone': it is stored as '_type', where the alias of a"
                + " subclass belongs. Give it another name with @Field.",
            Sound.class.getName());
  }

  sealed interface Sign permits Traffic, Shop {}

  sealed interface Traffic extends Sign permits Traffic.Board {
    record Board(@Nullable Long id) implements Traffic {}
  }

  sealed interface Shop extends Sign permits Shop.Board {
    record Board(@Nullable Long id) implements Shop {}
  }

  @Test
  void permitted_subclasses_of_one_name() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> converters.of(Sign.class))
        .withMessage(
            "Cannot map %s: it has the alias 'Board', which is that of %s and of %s. Give one of"
                + " them another alias.",
            Shop.Board.class.getName(), Traffic.Board.class.getName(), Shop.Board.class.getName());
  }

  sealed interface Named permits Thing {
    Long id();
  }

  record Thing(Long id) implements Named {}

  @Test
  void an_interface_whose_id_is_no_property_for_spring() {
    refused(
        Named.class,
        "Cannot map %s: it has no id. Declare a method 'getId', or another getter with @Id.");
  }

  @Test
  void a_single_value() {
    refused(
        String.class,
        "Cannot map %s: it is a single value. Use a class or a record with properties.");
  }

  @Test
  void what_has_any_properties() {
    refused(
        Document.class,
        "Cannot map %s: it does not say which properties its records have. Use a class or a record"
            + " with properties.");
  }

  private void refused(Class<?> entityClass, String message) {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> converters.of(entityClass))
        .withMessage(message, entityClass.getName());
  }
}
