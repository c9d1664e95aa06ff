package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.InitialData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** Initial data in a resource, which need not be a file. */
record InitialDataResource(Resource resource) implements InitialData {
  @Override
  public Path name() {
    String name = resource.getFilename();
    return Path.of(name == null ? "initial-data" : name);
  }

  @Override
  public InputStream open() throws IOException {
    return resource.getInputStream();
  }
}
