package io.memoryconnector.conformance;

import io.memoryconnector.FindOrCreate;
import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Performs LoopBack's operations through the public interface. */
final class Operations {
  private final MemoryDataSource dataSource;

  Operations(MemoryDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Performs an operation that is described as {@code op}, {@code model} and {@code args}. */
  Outcome perform(Document operation) {
    String op = Json.text(operation.get("op"));
    Arguments arguments = new Arguments(Json.list(operation.get("args")));
    try {
      MemoryCollection collection = dataSource.collection(Json.text(operation.get("model")));
      return new Outcome.Returned(Json.normal(result(op, collection, arguments)));
    } catch (MemoryDataException e) {
      return new Outcome.Refused(e);
    }
  }

  private @Nullable Object result(String op, MemoryCollection records, Arguments arguments) {
    return switch (op) {
      case "find" -> records.find(arguments.filter(0));
      case "findOne" -> records.findOne(arguments.filter(0)).orElse(null);
      case "findById" -> records.findById(arguments.id(0), arguments.filter(1)).orElse(null);
      case "findByIds" -> records.findByIds(Json.list(arguments.get(0)), arguments.filter(1));
      case "exists" -> records.exists(arguments.id(0));
      case "count" -> records.count(arguments.where(0));
      case "automigrate" -> automigrate(arguments.get(0));
      case "autoupdate" -> null; // there is no schema that could be brought up to date
      default -> written(op, records, arguments);
    };
  }

  private static @Nullable Object written(
      String op, MemoryCollection records, Arguments arguments) {
    return switch (op) {
      case "create" -> records.create(arguments.data(0));
      case "createAll" ->
          records.createAll(Json.list(arguments.get(0)).stream().map(Json::object).toList());
      case "updateAll" -> count(records.updateAll(arguments.where(0), arguments.data(1)));
      case "destroyAll" -> count(records.deleteAll(arguments.where(0)));
      case "destroyById" -> count(records.deleteById(arguments.id(0)) ? 1 : 0);
      case "upsert" -> records.save(arguments.data(0));
      case "upsertWithWhere" -> records.upsertWithWhere(arguments.where(0), arguments.data(1));
      case "replaceById" -> records.replaceById(arguments.id(0), arguments.data(1));
      case "replaceOrCreate" -> records.replaceOrCreate(arguments.data(0));
      case "findOrCreate" -> instance(records.findOrCreate(arguments.filter(0), arguments.data(1)));
      case "updateAttributes", "save" -> records.updateById(arguments.id(0), arguments.data(1));
      default -> throw new IllegalArgumentException("Unknown operation '%s'.".formatted(op));
    };
  }

  private @Nullable Object automigrate(@Nullable Object names) {
    List<?> models =
        names instanceof List<?> list ? list : names == null ? List.of() : List.of(names);
    dataSource.automigrate(models.toArray(String[]::new));
    return null;
  }

  private static Document count(long count) {
    return Document.of("count", count);
  }

  private static Document instance(FindOrCreate found) {
    return Document.of("created", found.isCreated()).with("instance", found.record());
  }

  private record Arguments(List<?> values) {
    Arguments {
      values = new ArrayList<>(values);
    }

    @Nullable Object get(int position) {
      return position < values.size() ? values.get(position) : null;
    }

    Object id(int position) {
      return Objects.requireNonNull(get(position));
    }

    Document data(int position) {
      return Json.object(get(position));
    }

    Filter filter(int position) {
      Object filter = get(position);
      return filter == null ? Filter.ALL : Filter.parse(DocumentJson.print(filter));
    }

    Where where(int position) {
      Object where = get(position);
      return where == null ? Where.ALWAYS : Where.parse(DocumentJson.print(where));
    }
  }
}
