package io.memoryconnector.sample;

import io.memoryconnector.document.Document;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks changes to cities by the rules of a whole one, but for what they leave out. */
@Component
final class CityChanges {
  private static final Set<String> PROPERTIES =
      Arrays.stream(City.class.getRecordComponents())
          .map(RecordComponent::getName)
          .filter(name -> !name.equals("country"))
          .collect(Collectors.toUnmodifiableSet());

  private final JsonMapper mapper;
  private final Validator validator;

  CityChanges(JsonMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * Returns the changes by property.
   *
   * @throws InvalidChangesException if a city with them would break a rule
   */
  Map<String, ?> checked(Document changes) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    City city = cityWith(changes);
    for (String property : changes.layout().names()) {
      List<String> broken =
          PROPERTIES.contains(property)
              ? validator.validateProperty(city, property).stream()
                  .map(ConstraintViolation::getMessage)
                  .toList()
              : List.of("is no property of a city");
      if (!broken.isEmpty()) {
        codes.put(property, broken);
      }
    }
    if (!codes.isEmpty()) {
      throw new InvalidChangesException(codes);
    }
    return changes.toMap();
  }

  private City cityWith(Document changes) {
    try {
      return mapper.convertValue(changes, City.class);
    } catch (JacksonException mismatch) {
      List<JacksonException.Reference> path = mismatch.getPath();
      String property = path.isEmpty() ? "" : path.get(0).getPropertyName();
      throw new InvalidChangesException(
          Map.of(String.valueOf(property), List.of("has the wrong type")));
    }
  }
}
