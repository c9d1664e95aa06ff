package io.memoryconnector.sample;

import io.memoryconnector.spring.mapping.HasMany;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A country.
 *
 * @param code two letters (ISO 3166-1)
 * @param continent two letters: AF, AN, AS, EU, NA, OC or SA
 * @param phone calling codes
 * @param currencies three letters each (ISO 4217)
 * @param languages two letters each (ISO 639-1)
 * @param cities filled where a filter includes them
 */
record Country(
    @Id @NotBlank String code,
    @NotBlank String name,
    @Nullable String nativeName,
    @Nullable String continent,
    @Nullable String capital,
    @Nullable List<Integer> phone,
    @Nullable List<String> currencies,
    @Nullable List<String> languages,
    @HasMany(foreignKey = "countryCode") @Nullable List<City> cities) {}
