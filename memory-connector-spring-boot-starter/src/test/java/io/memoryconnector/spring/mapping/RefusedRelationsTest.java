package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedRelationsTest {
  private final EntityConverters converters = new EntityConverters(new MemoryMappingContext());

  static class Leaf {
    @Nullable Long id;
  }

  static class Tree {
    @Nullable Long id;
    @HasMany @Nullable List<Leaf> leaves;
  }

  @Test
  void without_the_property_of_convention() {
    refused(
        Tree.class,
        "Cannot map %s, property 'leaves': Leaf has no property 'treeId' that could hold the key."
            + " Add it, or name the one that does in the annotation.");
  }

  static class Twig {
    @Nullable Long id;
    @Nullable Long branch;

    @BelongsTo(foreignKey = "branhc")
    @Nullable Tree tree;
  }

  @Test
  void without_the_named_property() {
    refused(
        Twig.class,
        "Cannot map %s, property 'tree': Twig has no property 'branhc' that could hold the key. Add"
            + " it, or name the one that does in the annotation.");
  }

  static class Wood {
    @Nullable Long id;
    @HasMany @Nullable Tree trees;
  }

  @Test
  void to_many_in_a_property_for_one() {
    refused(
        Wood.class,
        "Cannot map %s, property 'trees': it holds one entity, but there can be many. Make it a"
            + " List.");
  }

  static class Nest {
    @Nullable Long id;
    @Nullable Long treeId;
    @BelongsTo @Nullable List<Tree> tree;
  }

  @Test
  void to_one_in_a_property_for_many() {
    refused(
        Nest.class,
        "Cannot map %s, property 'tree': it holds a list, but there can be one entity only. Give it"
            + " the type of the entity.");
  }

  static class Birds {
    @Nullable Long id;
    @HasMany @Nullable List<String> names;
  }

  @Test
  void to_what_is_no_entity() {
    refused(
        Birds.class,
        "Cannot map %s, property 'names': java.lang.String is no entity class. Relate it to a class"
            + " with an id, or leave the annotation out.");
  }

  private void refused(Class<?> entityClass, String message) {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> converters.of(entityClass))
        .withMessage(message, entityClass.getName());
  }
}
