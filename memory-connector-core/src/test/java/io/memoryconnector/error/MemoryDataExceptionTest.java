package io.memoryconnector.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryDataExceptionTest {
  @Nested
  class that_comes_from_another_process {
    @Test
    void still_names_the_data_file() throws Exception {
      Path file = Path.of("data", "db.json");
      assertThat(sent(new DataFileException(file, "full", null)).file()).isEqualTo(file);
      assertThat(sent(new CorruptDataFileException(file, 2, 3, "odd", null)))
          .returns(file, DataFileException::file)
          .returns(2, CorruptDataFileException::line);
    }

    @Test
    void still_names_the_properties_whose_values_are_taken() throws Exception {
      List<String> properties = List.of("name", "country");
      assertThat(sent(new DuplicateValueException(properties, "taken")).properties())
          .isEqualTo(properties);
    }

    @Test
    void still_names_the_rules_that_are_broken() throws Exception {
      Map<String, List<String>> codes = Map.of("name", List.of("presence"));
      assertThat(sent(new ValidationException(codes, "missing")).codes()).isEqualTo(codes);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what was written here a moment ago
    private static <E extends MemoryDataException> E sent(E error)
        throws IOException, ClassNotFoundException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(error);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (E) in.readObject();
      }
    }
  }
}
