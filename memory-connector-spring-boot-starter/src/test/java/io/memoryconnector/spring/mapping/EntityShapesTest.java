package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.AccessType;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.TypeAlias;

class EntityShapesTest {
  private final EntityConverters converters = new EntityConverters(new MemoryMappingContext());

  @Nested
  class with_getters_and_setters {
    @AccessType(AccessType.Type.PROPERTY)
    static class Loud {
      private @Nullable Long id;
      private @Nullable String word;

      @Nullable Long getId() {
        return id;
      }

      void setId(@Nullable Long id) {
        this.id = id;
      }

      public @Nullable String getWord() {
        return word == null ? null : word.toUpperCase(java.util.Locale.ROOT);
      }

      public void setWord(@Nullable String word) {
        this.word = word + "!";
      }
    }

    @Test
    void goes_through_them_where_the_access_type_says_so() {
      EntityConverter<Loud> converter = converters.of(Loud.class);
      Loud read = converter.read(Document.of("word", "hey"));
      assertThat(read.word).isEqualTo("hey!");
      assertThat(converter.write(read)).hasToString("{\"word\":\"HEY!\"}");
    }
  }

  @Nested
  class with_a_private_constructor {
    static final class Hidden {
      private final @Nullable String id;
      private final int size;

      @SuppressWarnings("UnusedMethod") // for the mapping alone
      private Hidden(@Nullable String id, int size) {
        this.id = id;
        this.size = size;
      }
    }

    @Test
    void is_made_and_copied_through_it() {
      EntityConverter<Hidden> converter = converters.of(Hidden.class);
      Hidden read = converter.read(Document.parse("{\"id\":\"a\",\"size\":3}"));
      Hidden copy = converter.withId(read, "b");
      assertThat(read.id).isEqualTo("a");
      assertThat(copy.id).isEqualTo("b");
      assertThat(copy.size).isEqualTo(3);
    }
  }

  @Nested
  class that_is_a_record_with_several_constructors {
    record Street(String name, int number) {
      Street() {
        this("nowhere", 0);
      }

      Street(String name) {
        this(name, 1);
      }
    }

    record House(@Nullable Long id, Street street, List<Street> ways) {
      House(Street street) {
        this(null, street, List.of());
      }
    }

    @Test
    void is_made_by_that_of_all_components_though_it_is_not_public() {
      EntityConverter<House> converter = converters.of(House.class);
      House house = new House(7L, new Street("High Street"), List.of(new Street()));
      assertThat(converter.read(converter.write(house))).isEqualTo(house);
    }
  }

  @Nested
  class with_a_factory_method {
    static final class Made {
      final @Nullable Integer id;
      final String origin;

      private Made(@Nullable Integer id, String origin) {
        this.id = id;
        this.origin = origin;
      }

      @PersistenceCreator
      static Made of(@Nullable Integer id, String origin) {
        return new Made(id, origin + " by factory");
      }
    }

    @Test
    void is_made_through_it() {
      assertThat(converters.of(Made.class).read(Document.of("origin", "made")).origin)
          .isEqualTo("made by factory");
    }
  }

  @Nested
  class that_is_immutable_with_withers {
    static final class Coin {
      private final @Nullable Long id;
      private final int value;
      @Nullable String note;

      Coin(int value) {
        this(null, value);
      }

      private Coin(@Nullable Long id, int value) {
        this.id = id;
        this.value = value;
      }

      @PersistenceCreator
      static Coin of(int value) {
        return new Coin(value);
      }

      Coin withId(@Nullable Long newId) {
        Coin coin = new Coin(newId, value);
        coin.note = note;
        return coin;
      }
    }

    @Test
    void gets_what_the_creator_does_not_take_by_its_wither() {
      EntityConverter<Coin> converter = converters.of(Coin.class);
      Coin coin = converter.read(Document.parse("{\"id\":7,\"value\":2,\"note\":\"euro\"}"));
      assertThat(coin.id).isEqualTo(7L);
      assertThat(coin.value).isEqualTo(2);
      assertThat(coin.note).isEqualTo("euro");
    }

    @Test
    void is_copied_to_get_an_id() {
      EntityConverter<Coin> converter = converters.of(Coin.class);
      Coin coin = new Coin(2);
      assertThat(converter.withId(coin, 9L).id).isEqualTo(9L);
      assertThat(coin.id).isNull();
    }
  }

  @Nested
  class with_a_transient_component {
    record Session(
        @Nullable String id, @Transient @Nullable String password, @Transient int tries) {}

    @Test
    void gets_null_or_zero_for_it() {
      EntityConverter<Session> converter = converters.of(Session.class);
      assertThat(converter.write(new Session("a", "secret", 3))).hasToString("{\"id\":\"a\"}");
      assertThat(converter.read(Document.of("id", "a"))).isEqualTo(new Session("a", null, 0));
    }
  }

  @Nested
  class that_inherits {
    static class Base {
      @Nullable Long id;
      @Nullable String createdBy;
    }

    static class Derived extends Base {
      @Nullable String title;
    }

    @Test
    void has_the_properties_of_both_classes() {
      EntityConverter<Derived> converter = converters.of(Derived.class);
      Derived read =
          converter.read(Document.parse("{\"id\":1,\"createdBy\":\"ada\",\"title\":\"x\"}"));
      assertThat(read.createdBy).isEqualTo("ada");
      assertThat(converter.write(read).toMap())
          .containsOnlyKeys("id", "createdBy", "title")
          .containsEntry("title", "x");
    }

    @Test
    void is_refused_in_place_of_the_base_class_without_an_alias() {
      Derived derived = new Derived();
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> converters.of(Base.class).write(derived))
          .withMessage(
              "Cannot write a new Derived as 'Base': has the class %s, which could not be told from"
                  + " Base when it is read. Annotate Derived with @TypeAlias, or seal Base.",
              Derived.class.getName());
    }

    @Test
    void counts_as_its_base_class_when_anonymous() {
      Base anonymous = new Base() {};
      assertThat(converters.of(Base.class).write(anonymous)).hasToString("{\"createdBy\":null}");
    }
  }

  @Nested
  class with_subclasses_by_alias {
    record Drawing(@Nullable Long id, Shape main, List<Shape> others) {}

    static class Shape {
      @Nullable String color;
    }

    @TypeAlias("circle")
    static class Circle extends Shape {
      double radius;
    }

    private final Circle circle = new Circle();

    @Test
    void writes_the_alias_only_where_the_class_differs() {
      circle.radius = 2.5;
      assertThat(converters.of(Drawing.class).write(new Drawing(1L, new Shape(), List.of(circle))))
          .hasToString(
              "{\"id\":1,\"main\":{\"color\":null},"
                  + "\"others\":[{\"radius\":2.5,\"color\":null,\"_type\":\"circle\"}]}");
    }

    @Test
    void finds_the_class_again_though_nobody_has_written_one() {
      Drawing read =
          converters
              .of(Drawing.class)
              .read(Document.parse("{\"main\":{\"_type\":\"circle\",\"radius\":3},\"others\":[]}"));
      assertThat(read.main())
          .isInstanceOfSatisfying(Circle.class, it -> assertThat(it.radius).isEqualTo(3));
    }

    @Test
    void ignores_an_alias_that_nobody_has() {
      Drawing read =
          converters
              .of(Drawing.class)
              .read(Document.parse("{\"main\":{\"_type\":\"java.lang.Runtime\"},\"others\":[]}"));
      assertThat(read.main()).isExactlyInstanceOf(Shape.class);
    }
  }

  @Nested
  class with_an_id_that_an_abstract_class_only_declares {
    abstract static sealed class Figure {
      public abstract @Nullable Long getId();
    }

    static final class Disc extends Figure {
      private final @Nullable Long id;
      final double radius;

      Disc(@Nullable Long id, double radius) {
        this.id = id;
        this.radius = radius;
      }

      @Override
      public @Nullable Long getId() {
        return id;
      }
    }

    private final EntityConverter<Figure> figures = converters.of(Figure.class);

    @Test
    void has_that_of_its_subclass() {
      Disc disc = new Disc(1L, 2.5);
      assertThat(figures.idOf(disc)).isEqualTo(1L);
      assertThat(figures.write(disc)).hasToString("{\"id\":1,\"radius\":2.5,\"_type\":\"Disc\"}");
      assertThat(figures.read(figures.write(disc))).usingRecursiveComparison().isEqualTo(disc);
    }
  }

  @Nested
  class with_a_sealed_property {
    sealed interface Payment {}

    record Cash(int amount) implements Payment {}

    record Card(String number, int amount) implements Payment {}

    record Order(@Nullable Long id, @Nullable Payment payment) {}

    private final EntityConverter<Order> orders = converters.of(Order.class);

    @Test
    void tells_the_permitted_classes_by_their_simple_names() {
      Order order = new Order(1L, new Card("42", 5));
      assertThat(orders.write(order))
          .hasToString(
              "{\"id\":1,\"payment\":{\"number\":\"42\",\"amount\":5,\"_type\":\"Card\"}}");
      assertThat(orders.read(orders.write(order))).isEqualTo(order);
    }

    @Test
    void needs_to_know_which_one_it_is() {
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() -> orders.read(Document.parse("{\"id\":1,\"payment\":{\"amount\":5}}")))
          .withMessage(
              "Cannot read record 1 of 'Order' as %s: property 'payment' does not say of which"
                  + " subclass of Payment it is. Store the alias of the subclass in '_type'.",
              Order.class.getName());
    }
  }

  @Nested
  class that_refers_to_itself {
    static class Node {
      @Nullable Long id;
      @Nullable Node next;
    }

    private final EntityConverter<Node> nodes = converters.of(Node.class);

    @Test
    void is_written_and_read_as_deep_as_documents_may_be() {
      Node first = chain(100);
      assertThat(nodes.write(nodes.read(nodes.write(first)))).isEqualTo(nodes.write(first));
    }

    @Test
    void is_refused_when_deeper() {
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> nodes.write(chain(101)));
    }

    @Test
    void is_refused_when_it_leads_back_to_itself() {
      Node node = new Node();
      node.id = 1L;
      node.next = node;
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> nodes.write(node))
          .withMessage(
              "Cannot write Node 1 as 'Node': property"
                  + " 'next.next.next.next.next.next.next.next.next.next.next.next.…' leads deeper"
                  + " than 100 levels, or back to where it started. Store flatter data, and"
                  + " annotate references back with @Transient.");
    }

    @Test
    void is_written_as_deep_and_no_deeper_through_what_holds_others() {
      List<BiConsumer<Chest, Object>> holders =
          List.of(
              (chest, held) -> chest.list = List.of(held),
              (chest, held) -> chest.map = Map.of("in", held),
              (chest, held) -> chest.array = new Object[] {held},
              (chest, held) -> chest.anything = Map.of("in", held));
      holders.forEach(EntityShapesTest.this::assertDepthOf);
    }

    private Node chain(int length) {
      Node first = new Node();
      for (int count = 1; count < length; count++) {
        Node node = new Node();
        node.next = first;
        first = node;
      }
      return first;
    }
  }

  static class Chest {
    @Nullable Long id;
    @Nullable List<Object> list;
    @Nullable Map<String, Object> map;
    Object @Nullable [] array;
    @Nullable Object anything;
  }

  private void assertDepthOf(BiConsumer<Chest, Object> holder) {
    EntityConverter<Chest> chests = converters.of(Chest.class);
    Chest deepest = new Chest();
    holder.accept(deepest, lists(98)); // the chest and the holder are a level each
    assertThat(chests.write(chests.read(chests.write(deepest)))).isEqualTo(chests.write(deepest));
    Chest deeper = new Chest();
    holder.accept(deeper, lists(99));
    assertThatExceptionOfType(UnwritableEntityException.class)
        .isThrownBy(() -> chests.write(deeper))
        .withMessageEndingWith(
            " leads deeper than 100 levels, or back to where it started. Store flatter data, and"
                + " annotate references back with @Transient.");
  }

  private static Object lists(int levels) {
    Object lists = "coin";
    for (int level = 0; level < levels; level++) {
      lists = List.of(lists);
    }
    return lists;
  }

  @Nested
  class read_by_spring_data {
    record Point(@Nullable Long id, int x, @Nullable String label) {}

    static class Plain {
      @Nullable Long id;
      int x = 1;
      @Nullable String label;
    }

    @Test
    void gives_what_handles_give() {
      for (Class<?> type : List.of(Point.class, Plain.class)) {
        MemoryPersistentEntity<?> entity =
            new MemoryMappingContext().getRequiredPersistentEntity(type);
        List<MemoryPersistentProperty> properties = List.copyOf(listOf(entity));
        InstanceAccess slow = new SpringAccess(entity, properties);
        InstanceAccess fast =
            HandleAccess.of(new ClassMembersCompiler(entity, properties).compile());
        Object made = slow.create(new Object[] {7L, 2, "a"});
        assertThat(fast.values(made)).containsExactly(7L, 2, "a");
        assertThat(slow.values(made)).containsExactly(7L, 2, "a");
        assertThat(slow.value(slow.with(made, 0, 8L), 0)).isEqualTo(8L);
      }
    }

    private static List<MemoryPersistentProperty> listOf(MemoryPersistentEntity<?> entity) {
      List<MemoryPersistentProperty> properties = new java.util.ArrayList<>();
      entity.forEach(properties::add);
      return properties;
    }
  }
}
