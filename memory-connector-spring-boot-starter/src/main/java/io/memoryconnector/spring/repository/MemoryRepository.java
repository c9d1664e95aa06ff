package io.memoryconnector.spring.repository;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.Map;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.query.ListQueryByExampleExecutor;

/**
 * A repository that also takes LoopBack filters and examples. Spring Data's own interfaces work
 * just as well; this one is for those who want more than they offer.
 *
 * <p>What is refused comes as one of Spring's {@link org.springframework.dao.DataAccessException}s;
 * but null, where none may be, as an {@link IllegalArgumentException}, what cannot be mapped as a
 * {@link org.springframework.data.mapping.MappingException}, and an entity that breaks constraints
 * of Bean Validation as a {@code ConstraintViolationException}. What goes in and comes out is
 * copied: changing an entity changes nothing that is stored until it is saved.
 *
 * @param <T> type of the entities
 * @param <ID> type of their ids
 */
@NoRepositoryBean
public interface MemoryRepository<T, ID>
    extends ListCrudRepository<T, ID>,
        ListPagingAndSortingRepository<T, ID>,
        ListQueryByExampleExecutor<T> {

  /**
   * Stores a new record. Other than {@code save} it never changes one that exists.
   *
   * @return the entity with its id, a new instance if the entity is immutable
   * @throws org.springframework.dao.DuplicateKeyException if there is a record with its id
   */
  <S extends T> S insert(S entity);

  /**
   * Stores new records, all or none.
   *
   * @return the entities with their ids, in the order given
   * @throws org.springframework.dao.DuplicateKeyException if there is a record with the id of one
   *     of them
   */
  <S extends T> List<S> insertAll(Iterable<S> entities);

  /**
   * Finds the records that a filter asks for. Properties that its {@code fields} leave out are not
   * set in the entities, but for primitives that a constructor needs.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the filter does not fit
   *     the entity; its cause tells the place in the filter
   */
  List<T> find(Filter filter);

  /**
   * Finds the records that a filter asks for, as they are stored: with properties that the entity
   * does not map, and without those that its {@code fields} leave out.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the filter does not fit
   *     the entity; its cause tells the place in the filter
   */
  List<Document> findDocuments(Filter filter);

  /**
   * Counts the records that satisfy a condition.
   *
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the condition does not
   *     fit the entity; its cause tells the place in it
   */
  long count(Where where);

  /**
   * Sets properties of all records that satisfy a condition, all or none.
   *
   * @param changes new values by the names of the stored properties; an id must be that of each
   *     record
   * @return how many records satisfied it
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the condition does not
   *     fit the entity; its cause tells the place in it
   * @throws org.springframework.dao.DataIntegrityViolationException if a property or a value does
   *     not fit the entity; nothing is changed then
   */
  long updateAll(Where where, Map<String, ?> changes);

  /**
   * Deletes all records that satisfy a condition.
   *
   * @return how many they were
   * @throws org.springframework.dao.InvalidDataAccessApiUsageException if the condition does not
   *     fit the entity; its cause tells the place in it
   */
  long deleteAll(Where where);
}
