package io.memoryconnector.spring.repository.ported;

import static io.memoryconnector.spring.repository.ported.Musician.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.ported.Musician.Address;
import io.memoryconnector.spring.repository.ported.Musician.Instrument;
import io.memoryconnector.spring.repository.ported.Musician.Role;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.ListCrudRepository;

/** Methods about lists, sets, arrays, maps and objects, as MongoDB and JPA have them. */
class CollectionQueriesTest {
  interface Musicians extends ListCrudRepository<Musician, String> {
    List<Musician> findBySkills(String skill);

    List<Musician> findBySkills(List<String> skills);

    List<Musician> findBySkillsContains(List<String> skills);

    List<Musician> findBySkillsNotContains(List<String> skills);

    List<Musician> findBySkillsContaining(String skill);

    List<Musician> findBySkillsIn(Collection<String> skills);

    List<Musician> findBySkillsNotIn(String... skills);

    List<Musician> findBySkillsIgnoreCaseIn(Set<String> skills);

    List<Musician> findBySkillsIgnoreCaseNotIn(Collection<String> skills);

    List<Musician> findBySkillsIsEmpty();

    List<Musician> findByTags(String tag);

    List<Musician> findByTags(String[] tags);

    List<Musician> findByTagsContaining(String tag);

    List<Musician> findByTagsIn(String... tags);

    List<Musician> findByTagsIsNotEmpty();

    List<Musician> findByInstrumentsContaining(Instrument instrument);

    List<Musician> findByInstrumentsIn(Instrument... instruments);

    List<Musician> findByRoles(Role role);

    List<Musician> findByRoles(Set<Role> roles);

    List<Musician> findByRolesIn(Collection<Role> roles);

    List<Musician> findByRolesContaining(Role role);

    List<Musician> findByRolesNotContaining(Role role);

    List<Musician> findByRolesName(String name);

    List<Musician> findByRoles_NameIn(Collection<String> names);

    List<Musician> findByRolesNameContaining(String part);

    List<Musician> findByLabelsContaining(String value);

    List<Musician> findByPlacesContaining(Address address);

    List<Musician> findByLabelsIsNotEmpty();

    List<Musician> findByAddress(Address address);

    List<Musician> findByAddressIn(List<Address> addresses);

    List<Musician> findByAddressCityIgnoreCase(String city);

    List<Musician> findByAddressIsNotNullAndAddressZipCodeNull();

    List<Musician> findByShippingAddresses(Address address);

    List<Musician> findByShippingAddressesCityIn(String... cities);

    boolean existsByShippingAddressesStreet(String street);

    List<Musician> findByPupilsLastname(String lastname);

    List<Musician> findByPupilsFirstnameAndPupilsLastname(String firstname, String lastname);

    List<Musician> findByTeacherLastname(String lastname);

    List<Musician> findByTeacher_Address_City(String city);

    List<Musician> findByTeacherIsNull();

    List<Musician> findByPhoto(byte[] photo);
  }

  private static final Address TRYON = new Address("Main Street", "Tryon", "28782");

  private final Musicians musicians = MemoryRepositories.create(Musicians.class);

  CollectionQueriesTest() {
    musicians.saveAll(Musician.band());
  }

  @Test
  void ask_lists_of_text() {
    assertThat(names(musicians.findBySkills("reggae"))).containsExactly("Bob");
    assertThat(names(musicians.findBySkills(List.of("jazz", "soul")))).containsExactly("Nina");
    assertThat(musicians.findBySkills(List.of("jazz"))).isEmpty();
    assertThat(names(musicians.findBySkillsContains(List.of("soul", "reggae"))))
        .containsExactly("Nina", "Bob");
    assertThat(names(musicians.findBySkillsNotContains(List.of("soul", "funk"))))
        .containsExactly("Bob", "cid");
    assertThat(names(musicians.findBySkillsContaining("jazz"))).containsExactly("Nina");
    assertThat(names(musicians.findBySkillsIn(List.of("jazz", "reggae")))).hasSize(2);
    assertThat(names(musicians.findBySkillsNotIn("jazz", "reggae"))).containsExactly("cid");
    assertThat(names(musicians.findBySkillsIgnoreCaseIn(Set.of("JAZZ")))).containsExactly("Nina");
    assertThat(names(musicians.findBySkillsIgnoreCaseNotIn(List.of("JAZZ")))).hasSize(2);
    assertThat(names(musicians.findBySkillsIsEmpty())).containsExactly("cid");
  }

  @Test
  void ask_arrays_and_sets_of_constants() {
    assertThat(names(musicians.findByTags("a"))).containsExactly("Nina");
    assertThat(names(musicians.findByTags(new String[] {"a", "b"}))).containsExactly("Nina");
    assertThat(names(musicians.findByTagsContaining("b"))).containsExactly("Nina");
    assertThat(musicians.findByTagsIn()).isEmpty();
    assertThat(names(musicians.findByTagsIn("b", "c"))).containsExactly("Nina");
    assertThat(names(musicians.findByTagsIsNotEmpty())).containsExactly("Nina");
    assertThat(names(musicians.findByInstrumentsContaining(Instrument.VOICE)))
        .containsExactly("Nina", "Bob");
    assertThat(names(musicians.findByInstrumentsIn(Instrument.PIANO, Instrument.DRUMS)))
        .containsExactly("Nina");
    assertThat(names(musicians.findByPhoto(new byte[] {1, 2}))).containsExactly("Nina");
  }

  @Test
  void ask_sets_of_objects() {
    assertThat(names(musicians.findByRoles(new Role("member")))).containsExactly("Nina", "Bob");
    assertThat(names(musicians.findByRoles(Set.of(new Role("member"))))).containsExactly("Bob");
    assertThat(names(musicians.findByRolesIn(List.of(new Role("leader"), new Role("guest")))))
        .containsExactly("Nina");
    assertThat(names(musicians.findByRolesContaining(new Role("leader")))).containsExactly("Nina");
    assertThat(names(musicians.findByRolesNotContaining(new Role("leader"))))
        .containsExactly("Bob", "cid");
    assertThat(names(musicians.findByRolesName("leader"))).containsExactly("Nina");
    assertThat(names(musicians.findByRoles_NameIn(List.of("leader", "member")))).hasSize(2);
    assertThat(names(musicians.findByRolesNameContaining("eade"))).containsExactly("Nina");
  }

  @Test
  void ask_maps() {
    assertThat(names(musicians.findByLabelsContaining("Philips"))).containsExactly("Nina");
    assertThat(names(musicians.findByPlacesContaining(TRYON))).containsExactly("Nina");
    assertThat(names(musicians.findByLabelsIsNotEmpty())).containsExactly("Nina");
  }

  @Test
  void ask_objects_within() {
    assertThat(names(musicians.findByAddress(TRYON))).containsExactly("Nina");
    assertThat(names(musicians.findByAddressIn(List.of(TRYON)))).containsExactly("Nina");
    assertThat(names(musicians.findByAddressCityIgnoreCase("KINGSTON"))).containsExactly("Bob");
    assertThat(names(musicians.findByAddressIsNotNullAndAddressZipCodeNull()))
        .containsExactly("Bob");
    assertThat(names(musicians.findByShippingAddresses(TRYON))).containsExactly("Nina");
    assertThat(names(musicians.findByShippingAddressesCityIn("Paris", "Rome")))
        .containsExactly("Nina");
    assertThat(musicians.existsByShippingAddressesStreet("Rue")).isTrue();
  }

  @Test
  void ask_objects_of_the_same_class_within() {
    assertThat(names(musicians.findByPupilsLastname("Hagen"))).containsExactly("cid");
    assertThat(names(musicians.findByPupilsFirstnameAndPupilsLastname("Nina", "Lindenberg")))
        .as("each condition asks for an element of its own")
        .containsExactly("cid");
    assertThat(names(musicians.findByTeacherLastname("Higgs"))).containsExactly("Bob");
    assertThat(musicians.findByTeacher_Address_City("Kingston")).isEmpty();
    assertThat(names(musicians.findByTeacherIsNull())).containsExactly("Nina", "cid");
  }
}
