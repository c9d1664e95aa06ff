package io.memoryconnector.spring.repository.ported;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.geo.Point;

/** A class as applications on MongoDB have them: everything of a person in one document. */
class Musician {
  enum Instrument {
    PIANO,
    DRUMS,
    VOICE
  }

  record Address(String street, String city, @Nullable String zipCode) {}

  record Role(String name) {}

  @Id @Nullable String id;
  String firstname;
  String lastname;
  int age;
  @Nullable String email;
  boolean active;
  @Nullable Boolean famous;
  Date createdAt;
  @Nullable LocalDate born;
  BigDecimal fee = BigDecimal.ZERO;
  Optional<String> stageName = Optional.empty();
  UUID code = new UUID(0, 0);
  @Nullable Address address;
  Set<Address> shippingAddresses = new LinkedHashSet<>();
  List<String> skills = new ArrayList<>();
  String[] tags = {};
  Set<Instrument> instruments = EnumSet.noneOf(Instrument.class);
  Set<Role> roles = new LinkedHashSet<>();
  Map<String, String> labels = new HashMap<>();
  Map<String, Address> places = new LinkedHashMap<>();
  byte[] photo = {};
  @Nullable Point location;
  @Nullable Musician teacher;
  List<Musician> pupils = new ArrayList<>();

  Musician(String firstname, String lastname, int age) {
    this.firstname = firstname;
    this.lastname = lastname;
    this.age = age;
    this.createdAt = Date.from(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(age));
  }

  public String getFirstname() {
    return firstname;
  }

  public String getLastname() {
    return lastname;
  }

  static List<String> names(Iterable<Musician> musicians) {
    List<String> names = new ArrayList<>();
    musicians.forEach(musician -> names.add(musician.firstname));
    return names;
  }

  /** Nina plays everything, Bob has little, Cid has nothing. */
  static List<Musician> band() {
    Musician nina = new Musician("Nina", "Simone", 36);
    nina.email = "nina@example.org";
    nina.active = true;
    nina.famous = true;
    nina.born = LocalDate.of(1933, 2, 21);
    nina.fee = new BigDecimal("19.90");
    nina.stageName = Optional.of("High Priestess");
    nina.code = new UUID(1, 2);
    nina.address = new Address("Main Street", "Tryon", "28782");
    nina.shippingAddresses.add(nina.address);
    nina.shippingAddresses.add(new Address("Rue", "Paris", null));
    nina.skills.addAll(List.of("jazz", "soul"));
    nina.tags = new String[] {"a", "b"};
    nina.instruments.addAll(Set.of(Instrument.PIANO, Instrument.VOICE));
    nina.roles.addAll(List.of(new Role("leader"), new Role("member")));
    nina.labels.put("label", "Philips");
    nina.places.put("home", nina.address);
    nina.photo = new byte[] {1, 2};
    nina.location = new Point(-82.2, 35.2);
    Musician bob = new Musician("Bob", "Marley", 30);
    bob.famous = false;
    bob.fee = new BigDecimal("5");
    bob.skills.add("reggae");
    bob.instruments.add(Instrument.VOICE);
    bob.roles.add(new Role("member"));
    bob.address = new Address("Hope Road", "Kingston", null);
    bob.location = new Point(-76.8, 18);
    bob.teacher = new Musician("Joe", "Higgs", 60);
    Musician cid = new Musician("cid", "Marley", 5);
    cid.pupils.add(new Musician("Nina", "Hagen", 20));
    cid.pupils.add(new Musician("Udo", "Lindenberg", 21));
    return List.of(nina, bob, cid);
  }
}
