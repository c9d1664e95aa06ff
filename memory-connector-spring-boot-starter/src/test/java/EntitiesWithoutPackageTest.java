import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.EntityConverters;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.annotation.TypeAlias;

/** Below the default package, where the first steps of a tutorial are, lies all that there is. */
@SuppressWarnings("DefaultPackage") // it is about classes without a package
class EntitiesWithoutPackageTest {
  static class Note {
    @Nullable Long id;
  }

  @TypeAlias("urgent")
  static class Urgent extends Note {}

  @Test
  void have_subclasses_beside_them_and_no_others_are_looked_for(@TempDir Path directory)
      throws IOException {
    new ByteBuddy()
        .subclass(Object.class)
        .name("elsewhere.Unloadable")
        .annotateType(
            AnnotationDescription.Builder.ofType(TypeAlias.class).define("value", "it").build())
        .make()
        .saveIn(directory.toFile());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader more = new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      thread.setContextClassLoader(more);
      EntityConverter<Note> notes = new EntityConverters(new MemoryMappingContext()).of(Note.class);
      assertThat(notes.read(Document.of("_type", "urgent"))).isInstanceOf(Urgent.class);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
