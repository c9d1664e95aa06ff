package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.GeoPoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.geo.Circle;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Point;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.PartTree;

/**
 * Hands the parameters of a query method to the parts of its name, in their order. For one thread,
 * while the repository is created.
 */
final class Slots {
  private final QueryMethodSite site;
  private final Parameters<?, ?> parameters;
  private int taken;
  private int spare;

  /** Makes the slots of a method whose name takes all its parameters, with these parts. */
  static Slots of(QueryMethodSite site, Parameters<?, ?> parameters, PartTree tree) {
    Slots slots = new Slots(site, parameters);
    for (Parameter parameter : slots.parameters) {
      slots.spare += parameter.getType() == Distance.class ? 0 : 1;
    }
    for (Part part : tree.getParts()) {
      slots.spare -= part.getNumberOfArguments();
    }
    return slots;
  }

  /** Makes the slots of a method that has parameters for something else as well. */
  Slots(QueryMethodSite site, Parameters<?, ?> parameters) {
    this.site = site;
    this.parameters = parameters.getBindableParameters();
  }

  /** Returns the next parameter and takes it. */
  Parameter take(Part part) {
    if (!hasNext()) {
      throw site.refuse(
          part,
          "there is no parameter left for the part '%s'".formatted(site.nameOf(part)),
          "Declare %d for it".formatted(part.getNumberOfArguments()));
    }
    return parameters.getParameter(taken++);
  }

  /** Whether the next parameter, if there is one, takes arguments of one of these types. */
  boolean nextIs(Class<?>... types) {
    if (!hasNext()) {
      return false;
    }
    Class<?> next = parameters.getParameter(taken).getType();
    for (Class<?> type : types) {
      if (type.isAssignableFrom(next)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the next parameter and takes it, if it is a boolean and there are more parameters than
   * the parts of the name need; else null.
   */
  @Nullable Parameter takeSpareFlag() {
    if (spare <= 0 || !nextIs(Boolean.class, boolean.class)) {
      return null;
    }
    spare--;
    return parameters.getParameter(taken++);
  }

  /** Whether an argument says from where distances are measured. */
  boolean haveCentre() {
    Set<Class<?>> centres = Set.of(Point.class, GeoPoint.class, Circle.class);
    return parameters.stream().anyMatch(it -> centres.contains(it.getType()));
  }

  /** Tells the placeholders of an update which parameters are taken already. */
  void tellTaken(Placeholders placeholders) {
    for (int position = 0; position < taken; position++) {
      placeholders.use(parameters.getParameter(position).getIndex());
    }
  }

  /** Refuses a method with parameters that no part takes: they would be ignored. */
  void requireAllTaken() {
    if (hasNext()) {
      Parameter spare = parameters.getParameter(taken);
      throw site.refuse(
          QueryMethodProblem.of(
              null,
              "no part of its name takes parameter %d of type %s"
                  .formatted(spare.getIndex() + 1, spare.getType().getSimpleName()),
              "Remove the parameter, or add the part that it is for"));
    }
  }

  private boolean hasNext() {
    return taken < parameters.getNumberOfParameters();
  }
}
