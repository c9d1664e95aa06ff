package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with values of every kind that queries ask about. */
record Planet(
    @Nullable Long id,
    String name,
    int moons,
    double radius,
    BigDecimal mass,
    boolean ringed,
    Kind kind,
    UUID code,
    @Nullable LocalDate discovered,
    @Nullable Instant visited,
    @Nullable List<String> nicknames,
    @Nullable Orbit orbit,
    @Nullable List<Probe> probes,
    @Nullable Map<String, String> translations,
    @Nullable GeoPoint observatory) {

  enum Kind {
    ROCK,
    GAS,
    ICE
  }

  record Orbit(String around, int days) {}

  record Probe(String name, int year) {}

  static final UUID EARTH_CODE = UUID.fromString("00000000-0000-7000-8000-000000000003");

  static Planet mercury() {
    return new Planet(
        null,
        "Mercury",
        0,
        2439.7,
        new BigDecimal("0.055"),
        false,
        Kind.ROCK,
        UUID.fromString("00000000-0000-7000-8000-000000000001"),
        null,
        Instant.parse("1974-03-29T00:00:00Z"),
        List.of("Hermes"),
        new Orbit("Sun", 88),
        List.of(new Probe("Mariner 10", 1974), new Probe("Messenger", 2011)),
        Map.of("de", "Merkur", "fr", "Mercure"),
        new GeoPoint(48.2, 16.37));
  }

  static Planet earth() {
    return new Planet(
        null,
        "Earth",
        1,
        6371,
        new BigDecimal("1.000"),
        false,
        Kind.ROCK,
        EARTH_CODE,
        null,
        null,
        List.of("Blue", "Gaia"),
        new Orbit("Sun", 365),
        List.of(),
        Map.of("de", "Erde"),
        new GeoPoint(52.52, 13.4));
  }

  static Planet saturn() {
    return new Planet(
        null,
        "Saturn",
        146,
        58232,
        new BigDecimal("95.16"),
        true,
        Kind.GAS,
        UUID.fromString("00000000-0000-7000-8000-000000000006"),
        null,
        Instant.parse("1979-09-01T00:00:00Z"),
        List.of(),
        new Orbit("Sun", 10759),
        List.of(new Probe("Cassini", 2004)),
        Map.of(),
        new GeoPoint(40.71, -74));
  }

  static Planet uranus() {
    return new Planet(
        null,
        "Uranus",
        28,
        25362,
        new BigDecimal("14.5"),
        true,
        Kind.ICE,
        UUID.fromString("00000000-0000-7000-8000-000000000007"),
        LocalDate.of(1781, 3, 13),
        Instant.parse("1986-01-24T00:00:00Z"),
        null,
        null,
        null,
        null,
        null);
  }

  static List<Planet> all() {
    return List.of(mercury(), earth(), saturn(), uranus());
  }
}
