package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.ValueGenerator;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.ObjectOf;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.model.Relation;
import io.memoryconnector.model.Relation.Inclusion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefinitionCheckTest {
  private final MemoryDataSource source = MemoryDataSource.inMemory("test");

  private void refuses(ModelDefinition definition, String message) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> source.define(definition))
        .withMessage(message);
  }

  private static ModelDefinition.Builder city() {
    return ModelDefinition.named("City");
  }

  private static ModelDefinition withId(PropertyType type, Generation generation, Origin origin) {
    return city().property("id", type).id(new IdDefinition("id", generation, origin)).build();
  }

  @Test
  void refuses_empty_names() {
    refuses(
        ModelDefinition.named(" ").build(),
        "Cannot define ' ': its name is empty. Give it a name.");
    refuses(
        city().collection("").build(),
        "Cannot define 'City': its collection has no name. Name the collection.");
  }

  @Test
  void refuses_a_collection_that_a_data_file_could_not_name() {
    refuses(
        city().collection("half \uD83D").build(),
        "Cannot define 'City': the name of its collection 'half \uD83D' has half a character in it, which JSON cannot name. Use another name.");
  }

  @Test
  void refuses_a_property_name_that_filters_cannot_reach() {
    refuses(
        city().property("a.b", Scalar.STRING).build(),
        "Cannot define 'City': the property name 'a.b' is empty or has a dot, which in filters leads into an object. Use another name.");
  }

  @Test
  void refuses_a_property_without_a_name() {
    refuses(
        city().property("", Scalar.STRING).build(),
        "Cannot define 'City': the property name '' is empty or has a dot, which in filters leads into an object. Use another name.");
  }

  @Test
  void refuses_what_is_listed_under_another_name() {
    PropertyDefinition id = PropertyDefinition.of("id", Scalar.NUMBER);
    Relation mayor = new Relation.BelongsTo("mayor", "Person", "mayorId", Inclusion.ALLOWED);
    refuses(
        listing(Map.of("id", id, "key", id), Map.of()),
        "Cannot define 'City': property 'id' is listed as 'key'. Give it one name.");
    refuses(
        listing(Map.of("id", id), Map.of("chief", mayor)),
        "Cannot define 'City': relation 'mayor' is listed as 'chief'. Give it one name.");
  }

  private static ModelDefinition listing(
      Map<String, PropertyDefinition> properties, Map<String, Relation> relations) {
    return new ModelDefinition(
        "City", "City", IdDefinition.DEFAULT, properties, Strictness.KEEP, List.of(), relations);
  }

  @Test
  void refuses_an_id_that_is_not_defined() {
    refuses(
        listing(Map.of(), Map.of()),
        "Cannot define 'City': its id property 'id' is not among its properties. Define that property.");
  }

  @Test
  void refuses_an_id_that_is_neither_a_single_value_nor_made_of_them() {
    refuses(
        withId(new ListOf(Scalar.NUMBER), Generation.COUNTER, Origin.ANYONE),
        "Cannot define 'City': id is a list of numbers, which cannot be an id. Use text, a number or another single value, or an object of single values.");
    refuses(
        withId(
            new ObjectOf(Map.of("numbers", new ListOf(Scalar.NUMBER))),
            Generation.COUNTER,
            Origin.ANYONE),
        "Cannot define 'City': id is an object, which cannot be an id. Use text, a number or another single value, or an object of single values.");
  }

  @Test
  void refuses_an_id_that_cannot_be_generated() {
    refuses(
        withId(Scalar.UUID, Generation.COUNTER, Origin.DATA_SOURCE),
        "Cannot define 'City': id is a UUID, which cannot be generated as the next number. Choose another type or another generation.");
    refuses(
        withId(Scalar.LONG, Generation.UUID, Origin.ANYONE),
        "Cannot define 'City': id is a whole number of 64 bits, which cannot be generated as a UUID. Choose another type or another generation.");
  }

  @Test
  void refuses_a_default_value_of_another_type() {
    refuses(
        city()
            .property(PropertyDefinition.of("population", Scalar.NUMBER).withDefault("many"))
            .build(),
        "Cannot define 'City': the default 'many' of population is not a number. Use a value of this type.");
    refuses(
        city()
            .property(PropertyDefinition.of("big", Scalar.BOOLEAN).generatedBy(ValueGenerator.NOW))
            .build(),
        "Cannot define 'City': big is a boolean, which NOW does not make. Use a value of this type.");
  }

  @Test
  void refuses_two_origins_of_one_default() {
    refuses(
        city()
            .property(
                PropertyDefinition.of("seen", Scalar.DATE)
                    .withDefault("2026-01-01")
                    .generatedBy(ValueGenerator.NOW))
            .build(),
        "Cannot define 'City': seen has a default value and a generator. Leave one of them out.");
  }

  @Test
  void refuses_an_index_over_what_is_not_stored() {
    refuses(
        city().strictness(Strictness.REFUSE).index(IndexDefinition.of("area.size")).build(),
        "Cannot define 'City': an index is over 'area', which is not one of its properties. Define that property or leave out the index.");
  }

  @Test
  void refuses_a_relation_over_what_is_not_stored() {
    refuses(
        city()
            .strictness(Strictness.REFUSE)
            .relation(new Relation.BelongsTo("country", "Country", "code", Inclusion.ALLOWED))
            .build(),
        "Cannot define 'City': the relation 'country' is over 'code', which is not one of its properties. Define that property or leave out the relation.");
  }

  @Test
  void refuses_a_relation_with_the_name_of_a_property() {
    refuses(
        city()
            .property("mayor", Scalar.NUMBER)
            .relation(new Relation.BelongsTo("mayor", "Person", "mayor", Inclusion.ALLOWED))
            .build(),
        "Cannot define 'City': the relation name 'mayor' is empty or that of a property. Use another name.");
  }

  @Test
  void leaves_it_to_the_future_whether_the_related_model_fits() {
    Relation mayor = new Relation.BelongsTo("mayor", "Person", "mayorId", Inclusion.ALLOWED);
    assertThat(source.define(city().relation(mayor).build()).definition().relations())
        .containsExactly(Map.entry("mayor", mayor));
  }

  @Test
  void refuses_models_of_one_collection_that_disagree() {
    source.define(city().property("name", Scalar.STRING).build());
    refuses(
        ModelDefinition.named("Town").collection("City").property("name", Scalar.NUMBER).build(),
        "Cannot define 'Town': name is a number, but 'City' in the same collection has another type for it. Use the same type, or another collection.");
    refuses(
        ModelDefinition.named("Town")
            .collection("City")
            .id(new IdDefinition("code", Generation.COUNTER, Origin.ANYONE))
            .build(),
        "Cannot define 'Town': its id is 'code', but that of 'City' in the same collection is 'id'. Use the same id, or another collection.");
    assertThat(source.definition("Town")).isEmpty();
  }
}
