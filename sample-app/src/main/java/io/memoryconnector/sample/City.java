package io.memoryconnector.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.mapping.BelongsTo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * A city of at least 100,000 people.
 *
 * @param id null until it is stored
 * @param countryCode the country that it belongs to
 * @param adminCode of the region within the country
 * @param featureCode what kind of place it is, in the letters of GeoNames
 * @param country filled where a filter includes it
 */
record City(
    @Nullable Long id,
    @NotBlank String name,
    @Nullable String altName,
    @NotBlank String countryCode,
    @Nullable String adminCode,
    @Nullable String featureCode,
    @NotNull @PositiveOrZero Long population,
    @Nullable GeoPoint location,
    @JsonIgnore @BelongsTo(foreignKey = "countryCode") @Nullable Country country) {

  City withId(long newId) {
    return new City(
        newId, name, altName, countryCode, adminCode, featureCode, population, location, country);
  }
}
