package io.memoryconnector.spring.test.town;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Writes cities for people. */
@Component
public class TownConverter implements Converter<City, String> {
  @Override
  public String convert(City city) {
    return city.name();
  }
}
