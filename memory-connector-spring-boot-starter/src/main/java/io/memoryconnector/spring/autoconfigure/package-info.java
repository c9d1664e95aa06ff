/**
 * What Spring Boot does for applications that have the starter: it opens the data source, makes the
 * repositories, serves filters to controllers, and explains why an application does not start. Each
 * auto-configuration steps back for beans of the application.
 */
@NullMarked
package io.memoryconnector.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
