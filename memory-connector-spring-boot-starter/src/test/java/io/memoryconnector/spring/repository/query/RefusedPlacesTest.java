package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.geo.Point;
import org.springframework.data.geo.Polygon;
import org.springframework.data.geo.Shape;
import org.springframework.data.repository.Repository;

/** Areas of which nobody can say what lies within them. */
class RefusedPlacesTest {
  interface Planets extends Repository<Planet, Long> {
    List<Planet> findByObservatoryWithin(Shape shape);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  @Test
  void a_polygon_around_a_pole() {
    Polygon arctic = new Polygon(new Point(0, 80), new Point(120, 80), new Point(-120, 80));
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.findByObservatoryWithin(arctic))
        .withMessage(
            "Cannot read filter at /where/observatory/within: the polygon lies around a pole, where its sides have no inside. Divide it in two.");
  }

  private static final class Spiral implements Shape {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void a_shape_that_nobody_knows() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.findByObservatoryWithin(new Spiral()))
        .withMessage(
            "Cannot run 'Planets.findByObservatoryWithin': parameter 'shape' does not fit (Cannot find what lies within a Spiral. Give a Circle, a Box or a Polygon). Give another value.");
  }
}
