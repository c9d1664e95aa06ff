package io.memoryconnector.internal.include;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.model.Relation;
import io.memoryconnector.model.Relation.Inclusion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the conformance vectors do not show: how often is asked, typed keys, and refusals. */
class IncludeCompilerTest {
  private final WatchedModels models = new WatchedModels();

  @BeforeEach
  void define_authors_books_and_readers() {
    models.define(
        ModelDefinition.named("Author")
            .property("tagIds", new ListOf(Scalar.STRING))
            .relation(new Relation.HasMany("books", "Book", "authorId", Inclusion.ALLOWED))
            .relation(new Relation.HasOne("best", "Book", "authorId", Inclusion.ALLOWED))
            .relation(new Relation.ReferencesMany("tags", "Tag", "tagIds", Inclusion.ALLOWED))
            .relation(new Relation.HasMany("secrets", "Nowhere", "x", Inclusion.DISABLED))
            .relation(new Relation.HasMany("lost", "Nowhere", "authorId", Inclusion.ALLOWED))
            .relation(new Relation.HasMany("odd", "Tag", "authorId", Inclusion.ALLOWED))
            .relation(new Relation.EmbedsMany("homes", "Tag", "houses", Inclusion.ALLOWED))
            .build(),
        "{\"id\": 1, \"tagIds\": [\"2\", \"1\", \"2\"]}",
        "{\"id\": 2}",
        "{\"id\": 3, \"houses\": [{\"n\": 2}, {\"n\": 3}, 4, {\"n\": 1}]}");
    models.define(
        ModelDefinition.named("Book")
            .property("authorId", Scalar.STRING)
            .relation(new Relation.BelongsTo("author", "Author", "authorId", Inclusion.ALLOWED))
            .relation(
                new Relation.HasManyThrough(
                    "readers", "Reader", "Loan", "bookId", "readerId", Inclusion.ALLOWED))
            .build(),
        "{\"id\": 1, \"authorId\": \"1\", \"pages\": 10}",
        "{\"id\": 2, \"authorId\": \"1\", \"pages\": 30}",
        "{\"id\": 3, \"authorId\": \"2\", \"pages\": 20}",
        "{\"id\": 4, \"authorId\": \"1\", \"pages\": 20}",
        "{\"id\": 5, \"authorId\": \"99\"}");
    models.define(
        ModelDefinition.named("Loan").build(),
        "{\"id\": 1, \"bookId\": 1, \"readerId\": 2}",
        "{\"id\": 2, \"bookId\": 1, \"readerId\": 1}",
        "{\"id\": 3, \"bookId\": 1, \"readerId\": 2}",
        "{\"id\": 4, \"bookId\": 3, \"readerId\": 1}");
    models.define(ModelDefinition.named("Reader").build(), "{\"id\": 1}", "{\"id\": 2}");
    models.define(
        ModelDefinition.named("Tag")
            .property("id", Scalar.NUMBER)
            .strictness(Strictness.REFUSE)
            .build(),
        "{\"id\": 1}",
        "{\"id\": 2}");
  }

  private List<Document> find(String model, String filter) {
    StoredModel stored = Objects.requireNonNull(models.find(model));
    Filter parsed = Filter.parse(filter);
    Inclusions inclusions = new IncludeCompiler(models).compile(stored.definition(), parsed);
    List<Document> found = stored.find(stored.queries().compile(parsed));
    models.asked().clear();
    return inclusions.addTo(found);
  }

  private static List<Document> documents(String... json) {
    return List.of(json).stream().map(Document::parse).toList();
  }

  @Nested
  class asks {
    @Test
    void once_for_each_relation_on_each_level() {
      find(
          "Author",
          """
          {"include": [
            {"relation": "books", "scope": {"order": "pages", "limit": 2, "include": ["author"]}},
            "tags"
          ]}
          """);
      assertThat(models.asked()).containsExactly("Book", "Author", "Tag");
    }

    @Test
    void once_more_for_links() {
      find("Author", "{\"include\": {\"books\": \"readers\"}}");
      assertThat(models.asked()).containsExactly("Book", "Loan", "Reader");
    }

    @Test
    void nobody_about_records_that_hold_no_keys() {
      find("Author", "{\"where\": {\"id\": 2}, \"include\": \"tags\"}");
      assertThat(models.asked()).isEmpty();
    }

    @Test
    void nobody_about_no_records() {
      find("Author", "{\"where\": {\"id\": 99}, \"include\": {\"books\": \"readers\"}}");
      assertThat(models.asked()).isEmpty();
    }

    @Test
    void nobody_about_relations_that_may_not_be_included() {
      assertThat(find("Author", "{\"where\": {\"id\": 2}, \"include\": \"secrets\"}"))
          .isEqualTo(documents("{\"id\": 2}"));
      assertThat(models.asked()).isEmpty();
    }
  }

  @Nested
  class delivers {
    @Test
    void so_many_records_to_each_owner_as_the_scope_says_and_finds_keys_of_other_types() {
      assertThat(
              find(
                  "Author",
                  """
                  {"fields": ["id"], "include": [{"relation": "books", "scope":
                    {"order": "pages DESC", "limit": 1, "skip": 1, "fields": ["pages"]}}]}
                  """))
          .isEqualTo(
              documents(
                  "{\"id\": 1, \"books\": [{\"pages\": 20, \"authorId\": \"1\"}]}",
                  "{\"id\": 2, \"books\": []}",
                  "{\"id\": 3, \"books\": []}"));
    }

    @Test
    void the_last_record_where_there_can_be_one_only() {
      assertThat(
              find(
                  "Author",
                  """
                  {"fields": ["id"], "include": [{"relation": "best", "scope":
                    {"order": "pages ASC", "fields": ["id"]}}]}
                  """))
          .isEqualTo(
              documents(
                  "{\"id\": 1, \"best\": {\"id\": 2, \"authorId\": \"1\"}}",
                  "{\"id\": 2, \"best\": {\"id\": 3, \"authorId\": \"2\"}}",
                  "{\"id\": 3}"));
    }

    @Test
    void references_in_the_order_in_which_the_owners_first_hold_them() {
      assertThat(
              find("Author", "{\"where\": {\"id\": 1}, \"include\": \"tags\"}").get(0).get("tags"))
          .isEqualTo(documents("{\"id\": 2}", "{\"id\": 2}", "{\"id\": 1}"));
    }

    @Test
    void linked_records_in_the_order_of_the_scope_once_for_each_link() {
      assertThat(
              find(
                  "Book",
                  """
                  {"fields": ["id"], "where": {"id": {"lt": 4}}, "include": [
                    {"relation": "readers", "scope": {"order": "id DESC", "limit": 2}}]}
                  """))
          .isEqualTo(
              documents(
                  "{\"id\": 1, \"readers\": [{\"id\": 2}, {\"id\": 2}]}",
                  "{\"id\": 2, \"readers\": []}",
                  "{\"id\": 3, \"readers\": [{\"id\": 1}]}"));
    }

    @Test
    void objects_within_the_owner_as_the_scope_says() {
      assertThat(
              find(
                      "Author",
                      """
                  {"fields": ["id", "houses"], "where": {"id": 3}, "include": [{"relation": "homes",
                    "scope": {"where": {"n": {"gt": 1}}, "order": "n DESC", "limit": 1}}]}
                  """)
                  .get(0)
                  .get("homes"))
          .isEqualTo(documents("{\"n\": 3}"));
    }

    @Test
    void no_record_for_a_key_that_the_fields_leave_out() {
      assertThat(
              find(
                  "Book",
                  "{\"fields\": [\"id\"], \"where\": {\"id\": 1}, \"include\": \"author\"}"))
          .isEqualTo(documents("{\"id\": 1}"));
    }
  }

  @Nested
  class refuses {
    private void refuses(String filter, String pointer, String message) {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> find("Author", filter))
          .withMessage(message)
          .satisfies(error -> assertThat(error.pointer()).contains(pointer));
    }

    @Test
    void an_unknown_relation() {
      refuses(
          "{\"include\": [\"books\", \"boks\"]}",
          "/include/1",
          "Cannot read filter at /include/1: 'Author' has no relation 'boks'. Give one of books, best, tags, secrets, lost, odd, homes.");
    }

    @Test
    void an_unknown_relation_of_an_included_record_that_has_none() {
      refuses(
          "{\"include\": {\"tags\": [{\"relation\": \"x\", \"scope\": {\"limit\": 1}}]}}",
          "/include/0/scope/include/0/relation",
          "Cannot read filter at /include/0/scope/include/0/relation: 'Tag' has no relation 'x'. It has none: leave the include out.");
    }

    @Test
    void a_scope_that_does_not_fit_its_model() {
      refuses(
          "{\"include\": [{\"relation\": \"books\", \"scope\": {\"where\": {\"authorId\": {\"gt\": {\"x\": 1}}}}}]}",
          "/include/0/scope/where/authorId/gt/x",
          "Cannot read filter at /include/0/scope/where/authorId/gt/x: 'x' is not an operator. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near.");
    }

    @Test
    void fields_without_the_id_that_the_relation_needs() {
      refuses(
          "{\"fields\": [\"tagIds\"], \"include\": \"books\"}",
          "/fields",
          "Cannot read filter at /fields: the relation 'books' of 'Author' needs 'id'. Ask for it too, or leave the relation out.");
    }

    @Test
    void a_relation_to_a_model_that_is_not_defined() {
      assertThatExceptionOfType(InvalidDefinitionException.class)
          .isThrownBy(() -> find("Author", "{\"include\": \"lost\"}"))
          .withMessage(
              "Cannot include 'lost' of 'Author': the model 'Nowhere' is not defined. Define 'Nowhere', or correct the relation.");
    }

    @Test
    void a_relation_by_a_property_that_its_model_does_not_have() {
      assertThatExceptionOfType(InvalidDefinitionException.class)
          .isThrownBy(() -> find("Author", "{\"include\": \"odd\"}"))
          .withMessage(
              "Cannot include 'odd' of 'Author': 'Tag' has no property 'authorId'. Define that property, or correct the relation.");
    }

    @ParameterizedTest
    @CsvSource({
      "held, Shelf, tagId",
      "mentioned, Shelf, tagIds",
      "within, Shelf, boxes",
      "linked, Link, tagId",
    })
    void a_relation_by_a_property_that_is_nowhere(String relation, String model, String property) {
      models.define(
          ModelDefinition.named("Link")
              .property("shelfId", Scalar.NUMBER)
              .strictness(Strictness.REFUSE)
              .build());
      models.define(
          ModelDefinition.named("Shelf")
              .strictness(Strictness.REFUSE)
              .relation(new Relation.BelongsTo("held", "Tag", "tagId", Inclusion.ALLOWED))
              .relation(
                  new Relation.ReferencesMany("mentioned", "Tag", "tagIds", Inclusion.ALLOWED))
              .relation(new Relation.EmbedsMany("within", "Tag", "boxes", Inclusion.ALLOWED))
              .relation(
                  new Relation.HasManyThrough(
                      "linked", "Tag", "Link", "shelfId", "tagId", Inclusion.ALLOWED))
              .build());
      assertThatExceptionOfType(InvalidDefinitionException.class)
          .isThrownBy(() -> find("Shelf", "{\"include\": \"" + relation + "\"}"))
          .withMessage(
              "Cannot include '%s' of 'Shelf': '%s' has no property '%s'. Define that property, or correct the relation."
                  .formatted(relation, model, property));
    }
  }
}
